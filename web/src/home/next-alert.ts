// Whom a lead that waits alerts next, and when. Pure.
import type { WaitingLead } from '@inlet/sdk';

type Clock = Pick<WaitingLead, 'level' | 'next_level' | 'next_level_at'>;

interface NextAlert {
  level: NonNullable<WaitingLead['level']>;
  /** Undefined once everybody was alerted. */
  inMs?: number;
}

export function nextAlert(
  { level, next_level, next_level_at }: Clock,
  now: Date,
): NextAlert | undefined {
  if (next_level !== null && next_level_at !== null) {
    const inMs = Math.max(0, Date.parse(next_level_at) - now.getTime());
    return { level: next_level, inMs };
  }
  return level === null ? undefined : { level };
}

/** How urgent it is, by who was alerted. */
export function urgencyOf({ level }: Pick<Clock, 'level'>): 'late' | 'very' | undefined {
  if (level === null) return undefined;
  return level === 'owner' ? 'late' : 'very';
}
