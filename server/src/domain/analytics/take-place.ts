import { sql, type Transaction } from 'kysely';
import { queriesOf } from '../../platform/database/queries.ts';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { forgetTallies } from './tally-queries.ts';

/**
 * Where a follower is in the log of a workspace, which nobody else follows until the transaction
 * ends. Null while somebody else does, unless that is waited for. A follower that comes in place of
 * another begins at the beginning.
 */
export async function takePlace(
  db: Transaction<Tables>,
  workspaceId: string,
  name: string,
  waits: boolean,
): Promise<number | null> {
  const key = sql`hashtextextended(${`analytics ${workspaceId}`}, 0)`;
  if (waits) await sql`select pg_advisory_xact_lock(${key})`.execute(db);
  else {
    const taken = sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(${key}) as taken`;
    if ((await taken.execute(db)).rows[0]?.taken !== true) return null;
  }
  const places = await db
    .selectFrom('log_followers')
    .select(['name', 'seq'])
    .where('workspace_id', '=', workspaceId)
    .where('name', 'like', 'analytics %')
    .execute();
  const own = places.find((place) => place.name === name);
  if (own !== undefined && places.length === 1) return own.seq;
  await forgetTallies(queriesOf(db), workspaceId);
  await db
    .deleteFrom('log_followers')
    .where('workspace_id', '=', workspaceId)
    .where('name', 'like', 'analytics %')
    .execute();
  await db
    .insertInto('log_followers')
    .values({ workspace_id: workspaceId, name, seq: 0 })
    .execute();
  return 0;
}
