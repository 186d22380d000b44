// The events of the log that may notify somebody, and what must be known of them.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Actor } from '../../events/event.ts';
import type { UnreadOfKind } from './few-apart.ts';
import { type Known, type NotifyingEvent, notifyingTypes } from './rules.ts';

const hourMs = 3_600_000;
const maxEvents = 500;
const maxRead = 20_000;

export interface EventsRead {
  events: NotifyingEvent[];
  /** The number up to which the log was read. */
  upTo: number;
}

// Most events of these types change something else.
const mostlyOthers = ['lead.created', 'deal.updated', 'contact.created', 'contact.updated'];
const owners = ['assigned_user_id', 'owner_user_id'];

/** Undone and silent changes notify nobody. */
export async function readEvents(
  db: Kysely<Tables>,
  workspaceId: string,
  { readTo, lastEvent }: { readTo: number; lastEvent: number },
): Promise<EventsRead> {
  const end = Math.min(lastEvent, readTo + maxRead);
  const { rows } = await sql<NotifyingEvent>`
    select e.seq, e.type, e.subject_type as "subjectType", e.subject_id as "subjectId",
      json_build_object('type', e.actor_type, 'id', e.actor_id) as actor,
      e.before, e.after, e.at, (select c.id from causes c where c.workspace_id = ${workspaceId}
        and c.id = e.cause_id and c.kind <> 'change') as "causeId"
    from events e
    where e.workspace_id = ${workspaceId} and e.seq > ${readTo} and e.seq <= ${end}
      and e.type = any(${notifyingTypes}::text[])
      and (e.type <> all(${mostlyOthers}::text[]) or e.after ?| ${owners}::text[])
      and not exists (select from causes c where c.workspace_id = ${workspaceId}
        and c.id = e.cause_id and (c.silent or c.kind = 'undo'))
    order by e.seq limit ${maxEvents}`.execute(db);
  const last = rows.at(-1);
  const upTo = rows.length < maxEvents || last === undefined ? end : last.seq;
  return { events: rows, upTo };
}

export async function readFacts(
  db: Kysely<Tables>,
  workspaceId: string,
  events: readonly NotifyingEvent[],
  at: Date,
): Promise<Omit<Known, 'people'>> {
  const automations = events.flatMap(({ type, subjectId }) =>
    type === 'automation.run_failed' ? [subjectId] : [],
  );
  const tasks = events.flatMap(({ type, after }) => {
    const task = after?.task as { id: string } | undefined;
    return type === 'task.due' && task !== undefined ? [task.id] : [];
  });
  const forms = events.flatMap(({ type, subjectId }) =>
    type === 'form.submitted' ? [subjectId] : [],
  );
  return {
    automationCreators: new Map(
      automations.length === 0 ? [] : await creatorsOf(db, workspaceId, automations),
    ),
    ownTasks: new Set(tasks.length === 0 ? [] : await ownTasks(db, workspaceId, tasks)),
    formMembers: new Map(forms.length === 0 ? [] : await membersOf(db, workspaceId, forms)),
    unread: await unreadOf(db, workspaceId, new Date(at.getTime() - hourMs)),
  };
}

async function creatorsOf(
  db: Kysely<Tables>,
  workspaceId: string,
  ids: readonly string[],
): Promise<[string, Actor][]> {
  const { rows } = await sql<{ id: string; actor: Actor }>`
    select s.id, json_build_object('type', e.actor_type, 'id', e.actor_id) as actor
    from unnest(${[...new Set(ids)]}::uuid[]) as s(id)
    -- Its first event: it may have as many others as runs that failed.
    cross join lateral (
      select * from events where workspace_id = ${workspaceId} and subject_id = s.id
      order by seq limit 1) e
    where e.type = 'automation.created'`.execute(db);
  return rows.map(({ id, actor }) => [id, actor]);
}

async function ownTasks(
  db: Kysely<Tables>,
  workspaceId: string,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from tasks
    where workspace_id = ${workspaceId} and id = any(${[...ids]}::uuid[])
      and author_type = 'system'`.execute(db);
  return rows.map(({ id }) => id);
}

async function membersOf(
  db: Kysely<Tables>,
  workspaceId: string,
  ids: readonly string[],
): Promise<[string, string[]][]> {
  const { rows } = await sql<{ id: string; members: string[] }>`
    select id, notified_member_ids as members from forms
    where workspace_id = ${workspaceId} and id = any(${[...new Set(ids)]}::uuid[])`.execute(db);
  return rows.map(({ id, members }) => [id, members]);
}

async function unreadOf(
  db: Kysely<Tables>,
  workspaceId: string,
  since: Date,
): Promise<UnreadOfKind[]> {
  const { rows } = await sql<UnreadOfKind>`
    select member_id as "memberId", kind, count(*)::integer as count from notifications
    where workspace_id = ${workspaceId} and created_at > ${since} and read_at is null
    group by member_id, kind`.execute(db);
  return rows;
}
