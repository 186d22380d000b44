// Whoever asks for figures first has the tallies brought to the end of the log, so that what is
// answered is what the log says now. Usually that is a few events.
import type { Database } from '../../platform/database/pool.ts';
import { queriesOf } from '../../platform/database/queries.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { DomainError } from '../errors.ts';
import { followNow } from '../events/follow-now.ts';
import type { Followed } from '../events/followed.ts';
import { type Follower, followerIn, followLog } from './follow-log.ts';

export const followTask = 'follow-analytics';
/** More than somebody who asks should wait for. */
const farBehind = 40_000;
const retryAfterSeconds = 10;

const where = {
  name: 'where-analytics-are',
  text: `select c.catalog_version as version, c.last_event as last, w.time_zone as "timeZone",
      f.seq, f.name
    from workspace_counters c join workspaces w on w.id = c.workspace_id
    left join lateral (select seq, name from log_followers
      where workspace_id = c.workspace_id and name like 'analytics %' order by name limit 1) f on true
    where c.workspace_id = $1`,
};

interface StandingRow {
  version: number;
  last: number;
  timeZone: string;
  seq: number | null;
  name: string | null;
}

/** The catalog by which the figures are to be read. */
export async function catchUp(deps: ReadDeps, workspaceId: string): Promise<Catalog> {
  const { database, catalogs } = deps;
  const standing = await standingOf(database, workspaceId);
  if (standing.behind > farBehind) {
    await followNow(database, followTask);
    throw new DomainError(
      'unavailable',
      'The figures are still being counted. Ask again in some seconds.',
      { retryAfterSeconds },
    );
  }
  let left = standing.behind;
  while (left > 0) left = await followLog(database, workspaceId, standing.follower);
  return catalogs.at(workspaceId, standing.version, database.pool);
}

/** What somebody else follows is left to them. */
export async function followAnalytics(
  database: Database,
  workspaceId: string,
  goOn: () => Promise<boolean>,
): Promise<Followed> {
  const { follower, behind } = await standingOf(database, workspaceId);
  let left = behind;
  while (left > 0) {
    left = await followLog(database, workspaceId, follower, { waits: false });
    if (left > 0 && !(await goOn())) break;
  }
  return { events: behind, isDone: left === 0 };
}

interface Standing {
  version: number;
  follower: Follower;
  /** How many events are not counted yet. */
  behind: number;
}

async function standingOf({ kysely }: Database, workspaceId: string): Promise<Standing> {
  const { rows } = await queriesOf(kysely).query<StandingRow>({ ...where, values: [workspaceId] });
  const [row] = rows;
  if (row === undefined) throw new DomainError('not_found', 'There is no such workspace.');
  const { version, last, timeZone, seq, name } = row;
  const follower = followerIn(timeZone);
  return { version, follower, behind: last - (name === follower.name ? (seq ?? 0) : 0) };
}
