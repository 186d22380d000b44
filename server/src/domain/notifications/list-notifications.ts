import { type RawBuilder, sql } from 'kysely';
import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { type ActorColumns, actorSql, toActorSummary } from '../events/actor-summary.ts';
import type { SubjectType } from '../events/event.ts';
import type { RequestContext } from '../events/request-context.ts';
import { subjectNumber } from '../events/subject-number.ts';
import { countUnread } from './count-unread.ts';
import { namesFor } from './names-for.ts';
import type { Notification, NotificationKind, Params } from './notification.ts';
import { ownMemberId } from './own-member-id.ts';

export interface NotificationFilter {
  unread?: boolean | undefined;
  kind?: NotificationKind | undefined;
}

interface NotificationRow extends ActorColumns {
  id: string;
  number: number;
  kind: NotificationKind;
  subject_type: SubjectType;
  subject_id: string;
  subject_number: number | null;
  params: Params;
  count: number;
  created_at: Date;
  read_at: Date | null;
}

const actor = actorSql('e', 'actor');

/** Those of the requester, newest first, and the number of unread ones. */
export async function listNotifications(
  { database: { kysely } }: Pick<ReadDeps, 'database'>,
  context: RequestContext,
  { unread, kind }: NotificationFilter,
  page: PageParams,
): Promise<Page<Notification>> {
  const { workspaceId, scopes = new Set<string>() } = context;
  const memberId = await ownMemberId(kysely, context);
  const conditions: RawBuilder<unknown>[] = [
    sql`e.workspace_id = ${workspaceId} and e.member_id = ${memberId} and e.in_app`,
  ];
  if (unread !== undefined) conditions.push(sql`(e.read_at is null) = ${unread}`);
  if (kind !== undefined) conditions.push(sql`e.kind = ${kind}`);
  const rows = sql<NotificationRow>`
    select e.id, e.number, e.kind, e.subject_type, e.subject_id, ${subjectNumber} as subject_number,
      e.params, e.count, e.created_at, e.read_at, ${actor.columns}
    from notifications e ${actor.joins} where ${sql.join(conditions, sql` and `)}`;
  const count = sql<{ count: number }>`
    select count(*) from notifications e where ${sql.join(conditions, sql` and `)}`;
  const { items, ...rest } = await paginate(kysely, { rows, order: newestFirst, count }, page);
  const unreadOf = await countUnread(kysely, workspaceId, [memberId]);
  const subjects = items.map((row) => subjectOf(row));
  const names = await namesFor(kysely, workspaceId, subjects, scopes);
  return {
    ...rest,
    items: items.map((row) => toNotification(row, names.get(row.subject_id) ?? null)),
    unread: unreadOf.get(memberId) ?? 0,
  };
}

const subjectOf = ({
  subject_type: type,
  subject_id: id,
  subject_number: number,
}: NotificationRow) => ({ type, id, number });

function toNotification(row: NotificationRow, subjectName: string | null): Notification {
  const { id, number, kind, params, count, created_at: createdAt, read_at: readAt } = row;
  const actor = row.actor_type === 'system' ? null : toActorSummary(row);
  const subject = subjectOf(row);
  return { id, number, kind, subject, subjectName, actor, params, count, createdAt, readAt };
}
