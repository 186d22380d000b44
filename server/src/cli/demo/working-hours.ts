const hour = 3_600_000;
const day = 24 * hour;
const opens = 8 * hour;
const closes = 19 * hour;

/** The time itself if it is in working hours, else a time on the next working morning. */
export function atWork(time: number): number {
  const midnight = Math.floor(time / day) * day;
  if (!isWeekend(midnight) && time - midnight >= opens && time - midnight < closes) return time;
  let morning = time - midnight < opens ? midnight : midnight + day;
  while (isWeekend(morning)) morning += day;
  // Spread over the first three hours, so that later times stay later.
  return morning + opens + Math.floor(((time - midnight) / day) * 3 * hour);
}

function isWeekend(midnight: number): boolean {
  return [0, 6].includes(new Date(midnight).getUTCDay());
}
