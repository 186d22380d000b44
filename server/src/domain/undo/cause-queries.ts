// Reads a cause, and the events of the records that it changed.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Actor, EventType, SubjectType } from '../events/event.ts';
import { subjectNumber } from '../events/subject-number.ts';
import type { Facts, LoggedChange } from './logged-change.ts';

export interface Cause {
  actor: Actor;
  at: Date;
  /** The number of events, at most one more than `maxEvents`. */
  events: number;
  hasRow: boolean;
  undoneBy: string | null;
}

interface CauseRow {
  actor_type: Actor['type'];
  actor_id: string | null;
  at: Date;
  events: number;
  has_row: boolean;
  undone_by: string | null;
}

/** A cause of one change has no row: its first event has its actor and time. */
export async function findCause(
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
  maxEvents: number,
): Promise<Cause | undefined> {
  const { rows } = await sql<CauseRow>`
    select coalesce(c.actor_type, e.actor_type) as actor_type,
      case when c.id is null then e.actor_id else c.actor_id end as actor_id,
      coalesce(c.at, e.at) as at, c.id is not null as has_row, c.undone_by,
      (select count(*) from (
        select from events where workspace_id = ${workspaceId} and cause_id = ${id}
        limit ${maxEvents + 1}) counted) as events
    from (select 1) one
    left join causes c on c.workspace_id = ${workspaceId} and c.id = ${id}
    left join lateral (
      select actor_type, actor_id, at from events
      where workspace_id = ${workspaceId} and cause_id = ${id} order by seq limit 1) e on true
    where c.id is not null or e.at is not null`.execute(db);
  const [row] = rows;
  if (row === undefined) return undefined;
  return {
    actor: { type: row.actor_type, id: row.actor_id },
    at: row.at,
    events: row.events,
    hasRow: row.has_row,
    undoneBy: row.undone_by,
  };
}

interface ChangeRow {
  seq: number;
  type: EventType;
  subject_type: SubjectType;
  subject_id: string;
  before: Facts | null;
  after: Facts | null;
  actor_type: Actor['type'];
  actor_id: string | null;
  cause_id: string | null;
  undoes: string | null;
}

/** A part of the events of a cause: from one of them, and before another, if any. */
export interface EventRange {
  from: number;
  before: number | null;
}

// Their plan needs no values: leads and contacts are restored as they are in the trash.
const isExistenceAlone = sql`e.subject_type in ('lead', 'contact')
  and e.type in (${sql.join(
    ['lead', 'contact'].flatMap((noun) =>
      ['created', 'deleted', 'restored'].map((verb) => sql.lit(`${noun}.${verb}`)),
    ),
  )})`;

/**
 * From the first event of the cause on each record, oldest first. With a range, only of records whose
 * last event of the cause lies in it.
 */
export async function readHistory(
  db: Kysely<Tables>,
  workspaceId: string,
  causeId: string,
  range?: EventRange,
): Promise<LoggedChange[]> {
  const { from = 0, before = null } = range ?? {};
  const { rows } = await sql<ChangeRow>`
    with part as materialized (
      select subject_id, min(seq) as first from events
      where workspace_id = ${workspaceId} and cause_id = ${causeId}
        and seq >= ${from} and (${before}::bigint is null or seq < ${before}::bigint)
      group by subject_id
    ), changed as materialized (
      -- By record. Without statistics the planner would take an index that has seq or the cause, and
      -- read all events since for each record; "seq + 0" leaves it the index of records.
      select subject_id, coalesce((
        select min(p.seq) from (
          select seq, cause_id from events
          where workspace_id = ${workspaceId} and subject_id = s.subject_id and seq + 0 < ${from}
          offset 0
        ) p where p.cause_id = ${causeId}), s.first) as first from part s
    )
    select e.seq, e.type, e.subject_type, e.subject_id, e.actor_type, e.actor_id, e.cause_id, c.undoes,
      case when not (${isExistenceAlone}) then e.before end as before,
      case when not (${isExistenceAlone}) then e.after end as after
    from changed s
    cross join lateral (
      select seq, type, subject_type, subject_id, before, after, actor_type, actor_id, cause_id
      from events
      where workspace_id = ${workspaceId} and subject_id = s.subject_id and seq + 0 >= s.first offset 0
    ) e
    left join causes c on c.workspace_id = ${workspaceId} and c.id = e.cause_id
    order by e.seq`.execute(db);
  const later = new Set<string>();
  for (const { seq, cause_id, subject_id } of rows) {
    if (before !== null && seq >= before && cause_id === causeId) later.add(subject_id);
  }
  return rows
    .filter((row) => !later.has(row.subject_id))
    .map((row) => ({
      seq: row.seq,
      type: row.type,
      subjectType: row.subject_type,
      subjectId: row.subject_id,
      before: row.before,
      after: row.after,
      actor: { type: row.actor_type, id: row.actor_id },
      causeId: row.cause_id,
      undoes: row.undoes,
    }));
}

/** The last events of a cause before one; undefined when there are none. */
export async function rangeBefore(
  db: Kysely<Tables>,
  workspaceId: string,
  causeId: string,
  { before, events }: { before: number | null; events: number },
): Promise<EventRange | undefined> {
  const { rows } = await sql<{ first: number | null }>`
    select min(seq) as first from (
      select seq from events
      where workspace_id = ${workspaceId} and cause_id = ${causeId}
        and (${before}::bigint is null or seq < ${before}::bigint)
      order by seq desc limit ${events}) part`.execute(db);
  const from = rows[0]?.first ?? null;
  return from === null ? undefined : { from, before };
}

/** The types of the records that a cause changed. */
export async function subjectTypesOf(
  db: Kysely<Tables>,
  workspaceId: string,
  causeId: string,
): Promise<SubjectType[]> {
  const { rows } = await sql<{ type: SubjectType }>`
    select distinct subject_type as type from events
    where workspace_id = ${workspaceId} and cause_id = ${causeId}`.execute(db);
  return rows.map(({ type }) => type);
}

/** By id, of records that have events of their own. */
export async function numbersOf(
  db: Kysely<Tables>,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; number: number }>`
    select e.subject_id as id, ${subjectNumber} as number from unnest(${ids}::uuid[]) s(id)
    cross join lateral (
      select workspace_id, subject_type, subject_id from events
      where workspace_id = ${workspaceId} and subject_id = s.id order by seq limit 1) e`.execute(
    db,
  );
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** Marks the cause as undone; a cause of one change gets its row now. */
export async function markUndone(
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
  undoneBy: string,
): Promise<void> {
  await db
    .updateTable('causes')
    .set({ undone_by: undoneBy })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}
