// Finds who has deliveries that are due, and takes those of a person: in a transaction that adds the
// jobs which send them.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { type ActorColumns, actorSql } from '../../events/actor-summary.ts';
import type { SubjectType } from '../../events/event.ts';
import { subjectNumber } from '../../events/subject-number.ts';
import type { Language } from '../../language.ts';
import type { Role } from '../../members/member.ts';
import { scopesOfRole } from '../../members/role-scopes.ts';
import { mayRead, namesFor } from '../names-for.ts';
import type { NotificationKind, Params } from '../notification.ts';
import type { DeliverPayload } from './delivery-jobs.ts';
import { gatherMs } from './delivery-time.ts';

export interface Recipient {
  email: string;
  language: Language;
  workspace: { slug: string; name: string };
}

/** What a sentence and its link need to know. */
export interface DueNotification {
  id: string;
  kind: NotificationKind;
  subject: { type: SubjectType; number: number | null; name: string | null };
  /** Null for the program. */
  actorName: string | null;
  params: Params;
  count: number;
}

interface Row extends ActorColumns {
  id: string;
  kind: NotificationKind;
  subject_type: SubjectType;
  subject_id: string;
  subject_number: number | null;
  params: Params;
  count: number;
}

// What is due soon joins.
const untilOf = ({ dueAt }: DeliverPayload) => new Date(Date.parse(dueAt) + gatherMs);

/** Those who have waited longest. */
export async function membersWithDue(
  db: Kysely<Tables>,
  delivery: DeliverPayload,
  limit: number,
): Promise<string[]> {
  const { workspaceId, channel } = delivery;
  const { rows } = await sql<{ id: string }>`
    select member_id as id from notification_deliveries
    where workspace_id = ${workspaceId} and channel = ${channel} and due_at <= ${untilOf(delivery)}
    group by member_id order by min(due_at), member_id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Without those that the person has read meanwhile, or may no longer read. Oldest first. */
export async function takeDue(
  db: Kysely<Tables>,
  delivery: DeliverPayload,
  { memberId, scopes }: { memberId: string; scopes: ReadonlySet<string> },
): Promise<DueNotification[]> {
  const { workspaceId, channel } = delivery;
  const actor = actorSql('e', 'actor');
  const { rows } = await sql<Row>`
    with taken as (
      delete from notification_deliveries
      where workspace_id = ${workspaceId} and member_id = ${memberId}
        and channel = ${channel} and due_at <= ${untilOf(delivery)}
      returning notification_id)
    select e.id, e.kind, e.subject_type, e.subject_id, ${subjectNumber} as subject_number,
      e.params, e.count, ${actor.columns}
    from notifications e ${actor.joins}
    where e.workspace_id = ${workspaceId} and e.id in (select notification_id from taken)
      and e.read_at is null
    order by e.number`.execute(db);
  const readable = rows.filter((row) => mayRead(scopes, subjectOf(row)));
  const names = await namesFor(db, workspaceId, readable.map(subjectOf), scopes);
  return readable.map((row) => ({
    ...{ id: row.id, kind: row.kind, params: row.params, count: row.count },
    subject: {
      type: row.subject_type,
      number: row.subject_number,
      name: names.get(row.subject_id) ?? null,
    },
    actorName: row.actor_name,
  }));
}

const subjectOf = ({ subject_type: type, subject_id: id, subject_number: number }: Row) => ({
  ...{ type, id, number },
});

interface RecipientRow extends Omit<Recipient, 'workspace'> {
  role: Role;
  slug: string;
  name: string;
}

/** Undefined for somebody who can no longer sign in. */
export async function readRecipient(
  db: Kysely<Tables>,
  workspaceId: string,
  memberId: string,
): Promise<{ recipient: Recipient; scopes: ReadonlySet<string> } | undefined> {
  const { rows } = await sql<RecipientRow>`
    select coalesce(m.notification_email, m.email) as email, m.role,
      coalesce(m.language, w.language) as language, w.slug, w.name
    from members m join workspaces w on w.id = ${workspaceId}
    where m.workspace_id = ${workspaceId} and m.id = ${memberId} and m.person_id is not null
      and m.deactivated_at is null and m.deleted_at is null`.execute(db);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { slug, name, role, ...recipient } = row;
  return { recipient: { ...recipient, workspace: { slug, name } }, scopes: scopesOfRole(role) };
}
