// Working hours of a day as people type them: `09:00–12:30, 13:30–18:00`. Pure.

export interface WorkingSpan {
  weekday: number;
  from: string;
  to: string;
}

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

const clockTime = String.raw`(\d{1,2})(?:[:.](\d{2}))?`;
const span = new RegExp(String.raw`^${clockTime}\s*[-–—]\s*${clockTime}$`);

/** Undefined when the text is not a list of spans; empty for a day off. */
export function parseSpans(text: string, weekday: number): WorkingSpan[] | undefined {
  const parts = text.split(',').flatMap((part) => part.trim() || []);
  const spans: WorkingSpan[] = [];
  for (const part of parts) {
    const [, fromHour, fromMinute, toHour, toMinute] = span.exec(part) ?? [];
    const from = toTime(fromHour, fromMinute);
    const to = toTime(toHour, toMinute);
    if (from === undefined || to === undefined || from >= to) return undefined;
    spans.push({ weekday, from, to });
  }
  return spans;
}

function toTime(hour: string | undefined, minute = '00'): string | undefined {
  const time = `${hour?.padStart(2, '0')}:${minute}`;
  return /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time) ? time : undefined;
}

export const formatSpans = (spans: readonly WorkingSpan[] | null, weekday: number): string =>
  (spans ?? [])
    .filter((one) => one.weekday === weekday)
    .map(({ from, to }) => `${from}–${to}`)
    .join(', ');

/** Null when no day has hours, which means any time. */
export function withDay(
  spans: readonly WorkingSpan[] | null,
  weekday: number,
  ofDay: readonly WorkingSpan[],
): WorkingSpan[] | null {
  const next = [...(spans ?? []).filter((one) => one.weekday !== weekday), ...ofDay];
  return next.length === 0 ? null : next;
}
