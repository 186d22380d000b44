// Whoever asks for figures first has the tallies brought to the end of the log, so that what is
// answered is what the log says now. Usually that is a few events.
import { queriesOf } from '../../platform/database/queries.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { DomainError } from '../errors.ts';
import { followerIn, followLog } from './follow-log.ts';

const patienceMs = 5_000;
const retryAfterSeconds = 10;

const where = {
  name: 'where-analytics-are',
  text: `select c.catalog_version as version, c.last_event as last, w.time_zone as "timeZone",
      coalesce((select min(f.seq) from log_followers f
        where f.workspace_id = c.workspace_id and f.name like 'analytics %'), 0) as seq,
      (select max(f.name) from log_followers f
        where f.workspace_id = c.workspace_id and f.name like 'analytics %') as follower
    from workspace_counters c join workspaces w on w.id = c.workspace_id
    where c.workspace_id = $1`,
};

interface Standing {
  version: number;
  last: number;
  timeZone: string;
  seq: number;
  follower: string | null;
}

/** The catalog by which the figures are to be read. */
export async function catchUp(deps: ReadDeps, workspaceId: string): Promise<Catalog> {
  const { version } = await followToEnd(deps, workspaceId, patienceMs);
  return deps.catalogs.at(workspaceId, version, deps.database.pool);
}

/** How many events were followed. */
export async function followAll(
  deps: Pick<ReadDeps, 'database'>,
  workspaceId: string,
): Promise<number> {
  return (await followToEnd(deps, workspaceId, Number.POSITIVE_INFINITY)).followed;
}

async function followToEnd(
  { database }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  patience: number,
): Promise<{ version: number; followed: number }> {
  const { rows } = await queriesOf(database.kysely).query<Standing>({
    ...where,
    values: [workspaceId],
  });
  const [standing] = rows;
  if (standing === undefined) throw new DomainError('not_found', 'There is no such workspace.');
  const { version, last, seq, timeZone } = standing;
  const follower = followerIn(timeZone);
  if (standing.follower === follower.name && seq >= last) return { version, followed: 0 };
  const begun = performance.now();
  while ((await followLog(database, workspaceId, follower)) > 0) {
    if (performance.now() - begun < patience) continue;
    throw new DomainError(
      'unavailable',
      'The figures are still being counted. Ask again in some seconds.',
      { retryAfterSeconds },
    );
  }
  return { version, followed: last - seq };
}
