// How long a lead was in each stage, from the events of its log. Pure.
import type { ActivityEntry } from '@inlet/sdk';

type Move = Pick<ActivityEntry, 'timestamp' | 'after'>;

/** Milliseconds by the UUID of the stage. `entries` may have any order. */
export function stageTimes(entries: readonly Move[], now: Date): ReadonlyMap<string, number> {
  const moves = entries
    .filter(({ after }) => after !== null && 'stage_id' in after)
    .toSorted((one, other) => one.timestamp.localeCompare(other.timestamp));
  const times = new Map<string, number>();
  for (const [index, { timestamp, after }] of moves.entries()) {
    const stage = after?.stage_id;
    if (typeof stage !== 'string') continue;
    const end = moves[index + 1]?.timestamp;
    const until = end === undefined ? now.getTime() : Date.parse(end);
    const spent = Math.max(0, until - Date.parse(timestamp));
    times.set(stage, (times.get(stage) ?? 0) + spent);
  }
  return times;
}
