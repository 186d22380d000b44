// The cause of events: everything that one request changed. A cause of one change has no row; its
// events are all that is known of it.
import type { Kysely } from 'kysely';
import type { Queries } from '../../platform/database/queries.ts';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Actor, RecordedEvent, SubjectType } from './event.ts';

/** `change`: a request that changed a record by itself, and that was undone later. */
export const causeKinds = [
  'batch',
  'bulk_delete',
  'bulk_edit',
  'change',
  'import',
  'merge',
  'undo',
] as const;
export type CauseKind = (typeof causeKinds)[number];

export const causeStates = ['running', 'finished', 'cancelled'] as const;
export type CauseState = (typeof causeStates)[number];

/** The number of changed records of each type. */
export type SubjectCounts = Partial<Record<SubjectType | 'note' | 'call', number>>;

export interface NewCause {
  workspaceId: string;
  id: string;
  kind: CauseKind;
  actor: Actor;
  at: Date;
  subjects: SubjectCounts;
  /** Facts for a list of causes, such as the fields that a bulk edit set. */
  summary?: object;
  undoes?: string;
  undoneBy?: string;
  /** Of one that was recorded before; otherwise recordEvents counts them. */
  events?: { count: number; types: readonly SubjectType[] };
  /** The number of what a job still has to do. */
  total?: number;
  /** The number of records that it left alone. */
  skipped?: number;
  /** No webhook delivers its events. */
  silent?: boolean;
}

export async function recordCause(db: Kysely<Tables>, cause: NewCause): Promise<void> {
  const { workspaceId, id, kind, actor, at, subjects, summary = {} } = cause;
  const { undoes, undoneBy, events, total, skipped = 0, silent = false } = cause;
  await db
    .insertInto('causes')
    .values({
      workspace_id: workspaceId,
      id,
      kind,
      actor_type: actor.type,
      actor_id: actor.id,
      at,
      subjects: JSON.stringify(subjects),
      summary: JSON.stringify(summary),
      undoes: undoes ?? null,
      undone_by: undoneBy ?? null,
      events: events?.count ?? 0,
      subject_types: [...(events?.types ?? [])],
      ...(total !== undefined && { state: 'running', done: 0, total }),
      skipped,
      silent,
    })
    .execute();
}

/** For a cause whose changes continue after its row was written. */
export async function setCauseSubjects(
  db: Kysely<Tables>,
  { workspaceId, id, subjects }: Pick<NewCause, 'workspaceId' | 'id' | 'subjects'>,
): Promise<void> {
  await db
    .updateTable('causes')
    .set({ subjects: JSON.stringify(subjects) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

export async function endCause(
  db: Kysely<Tables>,
  { workspaceId, id, state }: Pick<NewCause, 'workspaceId' | 'id'> & { state: CauseState },
): Promise<void> {
  await db
    .updateTable('causes')
    .set({ state })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

export function addSubjects(one: SubjectCounts, other: SubjectCounts): SubjectCounts {
  const sum = { ...one };
  for (const [type, count] of Object.entries(other)) {
    sum[type as keyof SubjectCounts] = (one[type as keyof SubjectCounts] ?? 0) + count;
  }
  return sum;
}

const addEvents = {
  name: 'causes-add-events',
  text: `update causes c set events = c.events + a.events, subject_types = array(
      select distinct unnest(c.subject_types || string_to_array(a.types, ',')))
    from unnest($1::uuid[], $2::uuid[], $3::integer[], $4::text[])
      as a(workspace_id, id, events, types)
    where c.workspace_id = a.workspace_id and c.id = a.id`,
};

/** Counts the events of those causes that have a row. */
export async function countEventsOfCauses(
  queries: Queries,
  events: readonly RecordedEvent[],
): Promise<void> {
  const counts = new Map<string, { workspaceId: string; events: number; types: Set<string> }>();
  for (const { causeId, workspaceId, subjectType } of events) {
    if (causeId === null) continue;
    const known = counts.get(causeId) ?? { workspaceId, events: 0, types: new Set() };
    known.events += 1;
    known.types.add(subjectType);
    counts.set(causeId, known);
  }
  if (counts.size === 0) return;
  const found = [...counts.values()];
  await queries.query({
    ...addEvents,
    values: [
      found.map(({ workspaceId }) => workspaceId),
      [...counts.keys()],
      found.map(({ events }) => events),
      found.map(({ types }) => [...types].join()),
    ],
  });
}
