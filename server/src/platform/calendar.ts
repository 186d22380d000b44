// Accepted days and times: years 1 to 9999, which have four digits on the wire and which the database
// can store. Pure.
const first = Date.parse('0001-01-01T00:00:00Z');
const last = Date.parse('9999-12-31T23:59:59.999Z');

/** Whether the text is an existing day, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001') return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export function isInCalendar(time: Date): boolean {
  const at = time.getTime();
  return at >= first && at <= last;
}

/** For computed times, which may lie after the last accepted one. */
export const clampToCalendar = (time: number): Date => new Date(Math.min(time, last));
