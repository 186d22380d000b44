// Periods of whole days in the calendar of the workspace, as the API takes them. Pure.
import { addDays } from '../tasks/days.ts';

export interface Period {
  from: string;
  to: string;
}

export const presets = [
  ...(['days_7', 'days_28', 'days_90', 'month', 'lastMonth', 'year'] as const),
];
export type Preset = (typeof presets)[number];

const day = 86_400_000;
const isDay = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

export const lengthOf = ({ from, to }: Period): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / day) + 1;

export function periodOf(preset: Preset, today: string): Period {
  if (preset === 'month') return { from: `${today.slice(0, 7)}-01`, to: today };
  if (preset === 'year') return { from: `${today.slice(0, 4)}-01-01`, to: today };
  if (preset === 'lastMonth') {
    const to = addDays(`${today.slice(0, 7)}-01`, -1);
    return { from: `${to.slice(0, 7)}-01`, to };
  }
  return { from: addDays(today, 1 - Number(preset.slice('days_'.length))), to: today };
}

/** Undefined when the days were chosen one by one. */
export const presetOf = (period: Period, today: string): Preset | undefined =>
  presets.find((preset) => {
    const { from, to } = periodOf(preset, today);
    return from === period.from && to === period.to;
  });

/** That of the address, else the last 28 days. */
export function parsePeriod({ from, to }: { from?: unknown; to?: unknown }, today: string): Period {
  if (isDay(from) && isDay(to) && from <= to) return { from, to };
  return periodOf('days_28', today);
}

export type Step = 'day' | 'week' | 'month';

/** So many columns that one can still tell them apart. */
export function stepOf(period: Period): Step {
  const days = lengthOf(period);
  if (days <= 62) return 'day';
  return days <= 420 ? 'week' : 'month';
}

/** The last day of a column that begins with this one. */
export function endOfStep(from: string, step: Step): string {
  if (step === 'day') return from;
  if (step === 'week') return addDays(from, 6);
  const next = addDays(`${from.slice(0, 7)}-01`, 32);
  return addDays(`${next.slice(0, 7)}-01`, -1);
}
