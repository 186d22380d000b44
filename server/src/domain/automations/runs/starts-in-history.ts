// How often an automation would have started: its trigger and conditions on the events of the last
// days, and on the records as they are now.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { ListDeps } from '../../filters/list-kind.ts';
import { readEvents, type StartingEvent } from '../starter/read-events.ts';
import { eventsThatStart } from '../starter/start-runs.ts';
import { eventTypesOf, type StartingAutomation } from '../starter/starting-automations.ts';

interface PastStart {
  seq: number;
  type: string;
  at: Date;
  leadId: string | null;
}

export interface PastStarts {
  count: number;
  /** The newest of them. */
  starts: PastStart[];
  /** False when the log was too long to be read to its beginning. */
  isComplete: boolean;
}

const maxStarts = 100;
const maxEvents = 50_000;

export async function startsInHistory(
  deps: ListDeps,
  workspaceId: string,
  automation: Pick<StartingAutomation, 'trigger' | 'conditions'>,
  days: number,
): Promise<PastStarts> {
  const { kysely } = deps.database;
  const asked: StartingAutomation = {
    ...automation,
    ...{ id: '', version: 0, activeSince: 0, firstStep: null },
  };
  const lastEvent = await lastEventOf(kysely, workspaceId);
  const from = new Date(deps.clock.now().getTime() - days * 86_400_000);
  let readTo = await lastBefore(kysely, workspaceId, from, lastEvent);
  let [count, looked] = [0, 0];
  let starts: StartingEvent[] = [];
  while (readTo < lastEvent && looked < maxEvents) {
    const types = eventTypesOf(asked);
    const { events, upTo } = await readEvents(kysely, workspaceId, { readTo, lastEvent }, types);
    const matching = await eventsThatStart(deps, workspaceId, asked, events);
    count += matching.length;
    looked += events.length;
    starts = [...starts, ...matching].slice(-maxStarts);
    readTo = upTo;
  }
  return {
    ...{ count, isComplete: readTo >= lastEvent },
    starts: starts.reverse().map(({ seq, type, at, lead }) => ({ seq, type, at, leadId: lead })),
  };
}

async function lastEventOf(db: Kysely<Tables>, workspaceId: string): Promise<number> {
  const { last_event } = await db
    .selectFrom('workspace_counters')
    .select('last_event')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return last_event;
}

/** The log is in the order of time, but for imported history: a search by halves finds the place. */
async function lastBefore(
  db: Kysely<Tables>,
  workspaceId: string,
  from: Date,
  lastEvent: number,
): Promise<number> {
  let [low, high] = [0, lastEvent];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const { rows } = await sql<{ at: Date }>`select at from events
      where workspace_id = ${workspaceId} and seq <= ${middle}
      order by seq desc limit 1`.execute(db);
    const at = rows[0]?.at;
    if (at === undefined || at < from) low = middle;
    else high = middle - 1;
  }
  return low;
}
