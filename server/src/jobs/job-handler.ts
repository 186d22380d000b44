// Each job file exports a handler: the task it runs, and how to run it with a payload.

export interface JobHandler {
  task: string;
  /** A crontab expression (UTC), for a job that also runs by the clock. */
  schedule?: string;
  /**
   * Throws on failure; the job is then retried with a growing delay. A long job returns at a point
   * where it can resume when `stopping` is aborted.
   */
  handle: (payload: unknown, stopping?: AbortSignal) => Promise<void>;
}
