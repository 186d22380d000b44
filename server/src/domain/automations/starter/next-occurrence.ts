// When a trigger by the clock is due next. Pure.
import { Cron } from 'croner';
import type { Settings } from '../automation.ts';

const hour = 3_600_000;

/** Null for a trigger that is not by the clock, or a schedule that is over. */
export function nextOccurrence(trigger: Settings, after: Date, defaultZone: string): Date | null {
  // Who has been inactive for long enough is looked up each hour.
  if (trigger.type === 'inactivity') return new Date(after.getTime() + hour);
  if (trigger.type !== 'schedule') return null;
  const { cron, time_zone: zone = defaultZone } = trigger as { cron: string; time_zone?: string };
  return new Cron(cron, { timezone: zone, mode: '5-part' }).nextRun(after);
}

/** Undefined for a text that is no schedule. */
export function readCron(text: string): string | undefined {
  try {
    new Cron(text, { mode: '5-part', paused: true });
    return text;
  } catch {
    return undefined;
  }
}
