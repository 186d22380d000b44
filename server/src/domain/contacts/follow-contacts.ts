// Brings what contacts are listed by up to the event log, a piece at a time. Each piece moves on in
// its own transaction, so one that was broken off begins again where the last one ended.
import { type Kysely, sql } from 'kysely';
import { countGrams, gramsLiteral } from '../../platform/database/count-grams.ts';
import { pairsOf, type SearchTexts } from '../../platform/database/grams.ts';
import type { Database } from '../../platform/database/pool.ts';
import { queriesOf } from '../../platform/database/queries.ts';
import { type Column, columnValues, unnestText } from '../../platform/database/rows.ts';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Followed } from '../events/followed.ts';
import { changedIn, moveFollower, type Piece } from '../events/follower.ts';
import type { ContactRow } from './contact.ts';
import { listKeys } from './list-keys.ts';

export const followContactsTask = 'follow-contacts';
const follower = 'contacts';
/** How many events a piece has: few enough that nobody waits long for it to be worked through. */
const piece = 5_000;

type Listed = ContactRow & ReturnType<typeof listKeys>;

const columns: Column<Listed>[] = [
  { name: 'workspace_id', type: 'uuid', cell: (contact) => contact.workspace_id },
  { name: 'id', type: 'uuid', cell: (contact) => contact.id },
  { name: 'number', type: 'bigint', cell: (contact) => contact.number },
  { name: 'created_at', type: 'timestamptz', cell: (contact) => contact.created_at.toISOString() },
  { name: 'updated_at', type: 'timestamptz', cell: (contact) => contact.updated_at.toISOString() },
  { name: 'first_name', type: 'text', cell: (contact) => contact.first_name },
  { name: 'last_name', type: 'text', cell: (contact) => contact.last_name },
  { name: 'email', type: 'text', cell: (contact) => contact.email },
  { name: 'text', type: 'text', cell: (contact) => contact.text },
  { name: 'digits', type: 'text', cell: (contact) => contact.digits },
  { name: 'pairs', type: 'text', cell: (contact) => gramsLiteral(pairsOf(contact)) },
];
const names = columns.map(({ name }) => name).join(', ');
const insert = {
  name: 'list-contacts-anew',
  text: `insert into contact_list (${names}) select ${names.replace('pairs', 'pairs::smallint[]')}
    from ${unnestText(columns, 'given')}`,
};

interface Following {
  /** Asked between two pieces. */
  goOn?: () => Promise<boolean>;
  maxEvents?: number;
}

/** `to` is the last event that the list of contacts knows of. */
type FollowedTo = Followed & { to: number };

/** Goes on to what was the end of the log when it began, unless it is too far away. */
export async function followContacts(
  db: Kysely<Tables>,
  workspaceId: string,
  { goOn = async () => true, maxEvents = Number.POSITIVE_INFINITY }: Following = {},
): Promise<FollowedTo> {
  const { rows } = await sql<{ last: number; seq: number }>`
    select c.last_event as last, coalesce(f.seq, 0) as seq
    from workspace_counters c
    left join log_followers f on f.workspace_id = c.workspace_id and f.name = ${follower}
    where c.workspace_id = ${workspaceId}`.execute(db);
  const { last = 0, seq = 0 } = rows[0] ?? {};
  if (last - seq > maxEvents) return { events: last - seq, isDone: false, to: seq };
  let reached = seq;
  while (reached < last) {
    const from = reached;
    reached = await db.transaction().execute((within) => followPiece(within, workspaceId, last));
    if (reached - from >= piece) await sortIn(db);
    if (reached < last && !(await goOn())) break;
  }
  return { events: last - seq, isDone: reached >= last, to: reached };
}

/** So that no list has much to do. */
export async function keepContactsListed(
  { kysely }: Pick<Database, 'kysely'>,
  workspaceId: string,
  goOn: () => Promise<boolean>,
): Promise<Followed> {
  const followed = await followContacts(kysely, workspaceId, { goOn });
  if (followed.events > 0) await sortIn(kysely);
  return followed;
}

/** What is searched by takes new entries in a heap, which is quick while it is small. */
async function sortIn(db: Kysely<Tables>): Promise<void> {
  await sql`select gin_clean_pending_list('contact_list_text')`.execute(db);
}

async function followPiece(db: Kysely<Tables>, workspaceId: string, last: number): Promise<number> {
  const from = await lockPlace(db, workspaceId);
  const to = Math.min(last, from + piece);
  if (to <= from) return from;
  const these = { workspaceId, from, to };
  await listAnew(db, workspaceId, await readChanged(db, these));
  await moveFollower(db, follower, these);
  return to;
}

async function readChanged(db: Kysely<Tables>, these: Piece): Promise<ContactRow[]> {
  const { rows } = await sql<ContactRow>`
    with ${changedIn(these, 'contact')}
    select c.* from changed e cross join lateral (
      select * from contacts where workspace_id = ${these.workspaceId} and id = e.subject_id offset 0
    ) c`.execute(db);
  return rows;
}

/** Whoever else follows waits until this piece is done. */
async function lockPlace(db: Kysely<Tables>, workspaceId: string): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    insert into log_followers as f (workspace_id, name) values (${workspaceId}, ${follower})
    on conflict (workspace_id, name) do update set seq = f.seq returning seq`.execute(db);
  return rows[0]?.seq ?? 0;
}

async function listAnew(
  db: Kysely<Tables>,
  workspaceId: string,
  changed: readonly ContactRow[],
): Promise<void> {
  if (changed.length === 0) return;
  const { rows: before } = await sql<Made & SearchTexts>`
    delete from contact_list where workspace_id = ${workspaceId}
      and id = any(${changed.map(({ id }) => id)}::uuid[])
    returning created_at, text, digits`.execute(db);
  const kept = changed.filter(({ deleted_at }) => deleted_at === null);
  const rows = kept.map((contact) => ({ ...contact, ...listKeys(contact) }));
  if (rows.length > 0) {
    await queriesOf(db).query({ ...insert, values: columnValues(columns, rows) });
  }
  await countDays(db, workspaceId, before, kept);
  await countGrams(db, 'contact_search_counts', workspaceId, { before, after: rows });
}

interface Made {
  created_at: Date;
}

async function countDays(
  db: Kysely<Tables>,
  workspaceId: string,
  before: readonly Made[],
  after: readonly Made[],
): Promise<void> {
  const days = new Map<string, number>();
  const add = (list: readonly Made[], sign: 1 | -1) => {
    for (const { created_at } of list) {
      const day = created_at.toISOString().slice(0, 10);
      days.set(day, (days.get(day) ?? 0) + sign);
    }
  };
  add(before, -1);
  add(after, 1);
  const changes = [...days].filter(([, change]) => change !== 0);
  if (changes.length === 0) return;
  await sql`
    insert into contact_days as d (workspace_id, day, count)
    select ${workspaceId}, c.day, c.change from unnest(
      ${changes.map(([day]) => day)}::date[], ${changes.map(([, change]) => change)}::bigint[])
      as c(day, change)
    on conflict (workspace_id, day) do update set count = d.count + excluded.count`.execute(db);
}
