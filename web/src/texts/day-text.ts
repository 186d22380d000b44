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
