// Each minute, and soon again while much happens: what is counted, listed or searched by is brought
// up to the end of the log of every workspace. What one job leaves is the next one's, so that none
// takes a worker for long. What somebody waits for is followed without a rest.
import Type from 'typebox';
import Value from 'typebox/value';
import type { Followed } from '../domain/events/followed.ts';
import { countArrivals } from '../domain/leads/count-arrivals.ts';
import { listWorkspaces } from '../domain/workspaces/list-workspaces.ts';
import type { Database } from '../platform/database/pool.ts';
import { addJobs } from '../platform/jobs/add-jobs.ts';
import { atLeisure } from './at-leisure.ts';
import type { JobHandler } from './job-handler.ts';

const atMostMs = 10_000;
const muchEvents = 1_000;
const soonMs = 5_000;

/** Between two pieces it asks whether to go on. */
export type Follow = (
  database: Database,
  workspaceId: string,
  goOn: () => Promise<boolean>,
) => Promise<Followed>;

const payloadSchema = Type.Object({ isAwaited: Type.Optional(Type.Boolean()) });

export function followLogJob(database: Database, task: string, follow: Follow): JobHandler {
  async function pace(isAwaited: boolean, stopping: AbortSignal | undefined) {
    const until = performance.now() + atMostMs;
    if (isAwaited) return async () => performance.now() < until && stopping?.aborted !== true;
    return atLeisure({ atMostMs, stopping, countArrivals: () => countArrivals(database) });
  }

  // The budget of a run is for all workspaces: the next run begins behind the one that used it up.
  let stoppedAt: string | undefined;
  async function workspacesInTurn(): Promise<string[]> {
    const ids = (await listWorkspaces(database.kysely)).map(({ id }) => id);
    const next = stoppedAt === undefined ? 0 : ids.indexOf(stoppedAt) + 1;
    return [...ids.slice(next), ...ids.slice(0, next)];
  }

  return {
    task,
    schedule: '* * * * *',
    async handle(payload, stopping) {
      const { isAwaited = false } = Value.Parse(payloadSchema, payload);
      const goOn = await pace(isAwaited, stopping);
      let firstLeft: string | undefined;
      let events = 0;
      for (const id of await workspacesInTurn()) {
        if (stopping?.aborted) return;
        const followed = await follow(database, id, goOn);
        events += followed.events;
        if (!followed.isDone) firstLeft ??= id;
      }
      stoppedAt = firstLeft;
      const isAll = firstLeft === undefined;
      if (stopping?.aborted || (isAll && events < muchEvents)) return;
      const runAt = new Date(Date.now() + (isAll ? soonMs : 0));
      await addJobs(
        (text, values) => database.pool.query(text, values),
        [{ task, payload: isAll ? {} : { isAwaited }, key: task, queue: task, runAt }],
      );
    },
  };
}
