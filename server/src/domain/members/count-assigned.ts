import type { Database } from '../../platform/database/pool.ts';
import type { AssignedCounts, MemberReferences } from './assigned-records.ts';
import { getMember } from './find-member.ts';
import type { MemberRef } from './member.ts';

/** The open records that are assigned to a member. */
export async function countAssigned(
  db: Database['kysely'],
  references: readonly MemberReferences[],
  workspaceId: string,
  ref: MemberRef,
): Promise<AssignedCounts> {
  const { id } = await getMember(db, workspaceId, ref);
  const counts = noneAssigned();
  for (const { kind, count } of references) counts[kind] = await count(db, workspaceId, id);
  return counts;
}

export const noneAssigned = (): AssignedCounts => ({
  leads: 0,
  contacts: 0,
  deals: 0,
  tasks: 0,
});
