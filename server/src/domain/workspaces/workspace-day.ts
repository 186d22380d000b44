// Days in the time zone of a workspace: when each begins and ends. Daily caps count by them.

const formats = new Map<string, Intl.DateTimeFormat>();
const hour = 3_600_000;
const twoDays = 48 * hour;

/** The date in a time zone, as YYYY-MM-DD. */
export function dayIn(timeZone: string, at: Date): string {
  // The formatter writes years before 1000 with fewer than four digits.
  return formatFor(timeZone).format(at).padStart(10, '0');
}

/** The first moment of the next day: midnight, or later where the clock skips midnight. */
export function nextDayIn(timeZone: string, at: Date): Date {
  const today = dayIn(timeZone, at);
  let before = at.getTime();
  let after = before + twoDays;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayIn(timeZone, new Date(middle)) > today) after = middle;
    else before = middle;
  }
  return new Date(after);
}

/** The first moment of a day, written YYYY-MM-DD. */
export function dayStart(timeZone: string, day: string): Date {
  const inUtc = Date.parse(day);
  // No time zone has a larger offset from UTC.
  let before = inUtc - 15 * hour;
  let after = inUtc + 13 * hour;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayIn(timeZone, new Date(middle)) < day) before = middle;
    else after = middle;
  }
  return new Date(after);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 24 * hour).toISOString().slice(0, 10);
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    // The Canadian English locale formats dates like ISO 8601.
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}
