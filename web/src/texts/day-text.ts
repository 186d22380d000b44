import { locale } from './t.ts';

/** A day of a calendar: "28 Mar", or "Sat, 28 March 2026". */
export function dayText(day: string, isLong = false): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale(), {
    ...(isLong
      ? ({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const)
      : ({ day: 'numeric', month: 'short' } as const)),
    timeZone: 'UTC',
  });
}

/** The name of a day of the week, 1 for Monday. */
export const weekdayName = (weekday: number): string =>
  // 2024-01-01 was a Monday.
  new Date(Date.UTC(2024, 0, weekday)).toLocaleDateString(locale(), {
    ...{ weekday: 'long', timeZone: 'UTC' },
  });

/** From one day to another: "1 – 3 May 2026". */
export const spanOfDays = (from: string, to: string): string =>
  new Intl.DateTimeFormat(locale(), {
    ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  }).formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
