import type { Database } from '../../platform/database/pool.ts';
import { DomainError } from '../errors.ts';
import type { SubjectType } from '../events/event.ts';
import { findSubject } from '../events/subject-number.ts';
import { subjectResources } from '../events/subject-resources.ts';
import { allows } from '../keys/scopes.ts';
import type { Ref } from '../record-ref.ts';
import { findWorkspace } from '../workspaces/find-workspace.ts';
import { listMemberships } from './list-memberships.ts';
import type { Role } from './member.ts';
import { scopesOfRole } from './role-scopes.ts';

export interface RecordWorkspace {
  workspace: { id: string; number: number; slug: string; name: string };
  /** The person's role there; null for a key. */
  role: Role | null;
}

/** A member, or a key, which knows its own workspace only. */
export interface Seeker {
  workspaceId: string;
  memberId: string | null;
}

/**
 * The workspace of a record, among those of the person in which their role may read it. The selected
 * one comes first, then one query each for the others.
 */
export async function locateRecord(
  db: Database['kysely'],
  seeker: Seeker,
  type: SubjectType,
  ref: Ref,
): Promise<RecordWorkspace> {
  for (const candidate of await workspacesOf(db, seeker, type)) {
    const found = await findSubject(db, candidate.workspace.id, type, ref);
    if (found !== undefined) return candidate;
  }
  throw new DomainError('not_found', `There is no such ${type}.`);
}

async function workspacesOf(
  db: Database['kysely'],
  { workspaceId, memberId }: Seeker,
  type: SubjectType,
): Promise<RecordWorkspace[]> {
  if (memberId === null) return [{ workspace: await findWorkspace(db, workspaceId), role: null }];
  const scope = `read:${subjectResources[type]}`;
  const memberships = await listMemberships(db, workspaceId, memberId);
  const isSelected = ({ workspace }: RecordWorkspace) => workspace.id === workspaceId;
  return memberships
    .filter(({ role }) => allows(scopesOfRole(role), scope))
    .sort((one, other) => Number(isSelected(other)) - Number(isSelected(one)));
}
