// Shared by the use cases that change a member: permission, version, event and catalog version.
import type { Updateable } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { DomainError } from '../errors.ts';
import type { EventType } from '../events/event.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { whatChanged } from '../events/what-changed.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { currentScopes } from '../keys/current-scopes.ts';
import { findMember, getMember } from './find-member.ts';
import type { Member, MemberRef } from './member.ts';
import { checkMayChange, type Requester, toRequester } from './member-permissions.ts';
import { memberColumns, toMember } from './member-row.ts';

/** The requester, with the role of the member or the scopes of the key as they are under the lock. */
export async function requesterOf(
  db: Database['kysely'],
  context: RequestContext,
): Promise<Requester> {
  const { workspaceId, actor } = context;
  const isMember = actor.type === 'member' && actor.id !== null;
  const own = isMember ? await findMember(db, workspaceId, { id: actor.id as string }) : undefined;
  const isKey = actor.type === 'key' && actor.id !== null;
  const scopes = isKey ? await currentScopes(db, workspaceId, actor.id as string) : undefined;
  return toRequester({ ...context, scopes }, own?.deactivatedAt === null ? own.role : undefined);
}

/** The member to change and the requester. Throws when the requester may not change it. */
export async function memberToChange(
  write: WorkspaceWrite,
  context: RequestContext,
  ref: MemberRef,
): Promise<{ member: Member; requester: Requester }> {
  const member = await getMember(write.db, context.workspaceId, ref);
  checkVersion(context, member);
  const requester = await requesterOf(write.db, context);
  checkMayChange(requester, member);
  return { member, requester };
}

/** At least one owner who has joined and may sign in must remain. */
export async function checkOwnerRemains(
  db: Database['kysely'],
  workspaceId: string,
  { id, role }: Member,
): Promise<void> {
  if (role !== 'owner') return;
  const other = await db
    .selectFrom('members')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'owner')
    .where('deactivated_at', 'is', null)
    .where('person_id', 'is not', null)
    .where('id', '<>', id)
    .limit(1)
    .executeTakeFirst();
  if (other !== undefined) return;
  throw new DomainError(
    'conflict',
    'This is the last owner of the workspace: make another user an owner first.',
  );
}

export async function writeMember(
  write: WorkspaceWrite,
  workspaceId: string,
  member: Member,
  set: Updateable<Tables['members']>,
  type: EventType,
): Promise<Member> {
  const row = await write.db
    .updateTable('members')
    .set({ ...withJson(set), version: member.version + 1, updated_at: write.at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', member.id)
    .returning(memberColumns)
    .executeTakeFirstOrThrow();
  const changed = toMember(row);
  const facts = whatChanged(factsOf(member), factsOf(changed));
  write.record({
    type,
    subjectType: 'member',
    subjectId: member.id,
    before: facts?.before ?? null,
    after: facts?.after ?? null,
  });
  write.catalogChanged();
  return changed;
}

/** Lists are written as JSON, since the driver would make arrays of them. */
function withJson({ working_hours: hours, absences, ...set }: Updateable<Tables['members']>) {
  return {
    ...set,
    ...(hours !== undefined && { working_hours: hours && JSON.stringify(hours) }),
    ...(absences !== undefined && { absences: JSON.stringify(absences) }),
  };
}

/** The fields of a member that events contain. */
export function factsOf(member: Member) {
  const { name, email, role, language, timeZone, notificationEmail, deactivatedAt } = member;
  const { workingHours, absences, dailyLeadLimit } = member;
  return {
    ...{ name, email, role, language, time_zone: timeZone },
    ...{ notification_email: notificationEmail, deactivated_at: deactivatedAt },
    ...{ working_hours: workingHours, absences, daily_lead_limit: dailyLeadLimit },
  };
}
