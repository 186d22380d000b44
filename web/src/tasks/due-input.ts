// The due time in an input of the browser, whose times have no zone: 2026-11-27T14:30. Pure.
import { momentOf, wallTime } from './days.ts';

export const dueToInput = (dueAt: string | null, timeZone: string): string =>
  dueAt === null ? '' : wallTime(new Date(dueAt), timeZone).slice(0, 16);

/** The last minute is the whole day, as for a day without a time. */
export function dueFromInput(text: string, timeZone: string): string | null {
  if (text === '') return null;
  const seconds = text.endsWith('T23:59') ? ':59' : ':00';
  return momentOf(`${text.slice(0, 16)}${seconds}`, timeZone).toISOString();
}
