// Brings what leads are searched by up to the event log, a piece at a time. Each piece moves on in
// its own transaction, so one that was broken off begins again where the last one ended.
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Followed } from '../../events/followed.ts';
import { changedIn, moveFollower, type Piece } from '../../events/follower.ts';
import { follower } from './search-behind.ts';
import { type SearchedLead, writeSearchRows } from './search-rows.ts';

/** How many events a piece has: few enough that requests do not wait for it to be worked through. */
const piece = 2_000;
/** The index takes new entries in a heap, which is sorted in after so many pieces and at the end. */
const piecesAHeap = 20;

export async function followLeadSearch(
  { kysely }: Pick<Database, 'kysely'>,
  workspaceId: string,
  goOn = async () => true,
): Promise<Followed> {
  const events = await howFarBehind(kysely, workspaceId);
  if (events <= 0) return { events: 0, isDone: true };
  for (let pieces = 1; ; pieces += 1) {
    const followed = await kysely.transaction().execute((db) => followPiece(db, workspaceId));
    // Whoever else follows sorts the heap in by themselves.
    if (followed === 'by another') return { events, isDone: true };
    const isDone = followed === 'to the end';
    const isEnough = isDone || !(await goOn());
    if (isEnough || pieces % piecesAHeap === 0) {
      await sql`select gin_clean_pending_list('lead_search_text')`.execute(kysely);
    }
    if (isEnough) return { events, isDone };
  }
}

async function howFarBehind(db: Kysely<Tables>, workspaceId: string): Promise<number> {
  const { rows } = await sql<{ behind: number }>`
    select c.last_event - coalesce(f.seq, 0) as behind
    from workspace_counters c
    left join log_followers f on f.workspace_id = c.workspace_id and f.name = ${follower}
    where c.workspace_id = ${workspaceId}`.execute(db);
  return rows[0]?.behind ?? 0;
}

async function followPiece(
  db: Kysely<Tables>,
  workspaceId: string,
): Promise<'to the end' | 'a piece' | 'by another'> {
  const from = await lockPlace(db, workspaceId);
  if (from === null) return 'by another';
  const { rows } = await sql<{ to: number | null }>`
    select max(seq) as to from (
      select seq from events where workspace_id = ${workspaceId} and seq > ${from}
      order by seq limit ${piece}) e`.execute(db);
  const to = rows[0]?.to ?? null;
  if (to === null) return 'to the end';
  const these = { workspaceId, from, to };
  await writeSearchRows(db, workspaceId, await readChanged(db, these));
  await moveFollower(db, follower, these);
  return to - from < piece ? 'to the end' : 'a piece';
}

/** Null while somebody else follows. */
async function lockPlace(db: Kysely<Tables>, workspaceId: string): Promise<number | null> {
  await db
    .insertInto('log_followers')
    .values({ workspace_id: workspaceId, name: follower })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const place = await db
    .selectFrom('log_followers')
    .select('seq')
    .where('workspace_id', '=', workspaceId)
    .where('name', '=', follower)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return place?.seq ?? null;
}

async function readChanged(db: Kysely<Tables>, these: Piece): Promise<SearchedLead[]> {
  // Those of one name stand together, so that a search by a name reads few pages.
  const { rows } = await sql<SearchedLead>`
    with ${changedIn(these, 'lead')}
    select l.* from changed c cross join lateral (
      select number, created_at, deleted_at, name_key, email, phone, phone_key from leads
      where workspace_id = ${these.workspaceId} and id = c.subject_id offset 0
    ) l order by l.name_key`.execute(db);
  return rows;
}
