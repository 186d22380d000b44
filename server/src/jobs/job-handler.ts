// What a job file exports: the task it is for, and what is done with a payload of it.

export interface JobHandler {
  task: string;
  /** When it is done without being asked for, as a crontab line says it (UTC). */
  schedule?: string;
  /**
   * Throws when it could not be done: it is then tried again, later each time. What takes long breaks
   * off where it can go on later when the program is `stopping`.
   */
  handle: (payload: unknown, stopping?: AbortSignal) => Promise<void>;
}
