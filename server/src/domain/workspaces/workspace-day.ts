// The day in a time zone, and when it ends. Caps are counted by it.

const formats = new Map<string, Intl.DateTimeFormat>();
const hour = 3_600_000;
const twoDays = 48 * hour;

/** The date on the calendars of a time zone, as YYYY-MM-DD. */
export function dayIn(timeZone: string, at: Date): string {
  // Of the first years it writes fewer than four digits.
  return formatFor(timeZone).format(at).padStart(10, '0');
}

/** The first moment of the next day: usually midnight, but where the clock skips that, after it. */
export function nextDayIn(timeZone: string, at: Date): Date {
  const today = dayIn(timeZone, at);
  let still = at.getTime();
  let over = still + twoDays;
  while (over - still > 1) {
    const middle = Math.floor((still + over) / 2);
    if (dayIn(timeZone, new Date(middle)) > today) over = middle;
    else still = middle;
  }
  return new Date(over);
}

/** The first moment of a day, written YYYY-MM-DD. */
export function dayStart(timeZone: string, day: string): Date {
  const inUtc = Date.parse(day);
  // No clock is further from that of Greenwich.
  let early = inUtc - 15 * hour;
  let late = inUtc + 13 * hour;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (dayIn(timeZone, new Date(middle)) < day) early = middle;
    else late = middle;
  }
  return new Date(late);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 24 * hour).toISOString().slice(0, 10);
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    // Canadian English writes dates as ISO 8601 does.
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
