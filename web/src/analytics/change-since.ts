/** How much more or less than before, as a share; undefined without anything before. */
export const changeSince = (now: number, before: number): number | undefined =>
  before === 0 ? undefined : (now - before) / before;
