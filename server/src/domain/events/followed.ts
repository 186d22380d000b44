/** What came of following the log of a workspace. */
export interface Followed {
  /** How many events there were to follow. */
  events: number;
  /** Whether all of them were. */
  isDone: boolean;
}
