import { sql } from 'kysely';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { ChangeRequest } from '../../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../../events/write-in-workspace.ts';
import type { Identified, Ref } from '../../record-ref.ts';
import { contactsOf } from '../contact-queries.ts';
import { readDismissals, writeDismissals } from './dismissal-table.ts';
import type { DuplicateGroup } from './duplicate-group.ts';
import { getDuplicate } from './get-duplicate.ts';

/**
 * Says that the contacts of a group are different people. Each pair of them stays dismissed; a contact
 * that resembles them later forms a new group with them.
 */
export async function dismissDuplicates(
  deps: WriteDeps & ReadDeps,
  request: ChangeRequest<DuplicateGroup>,
  ref: Ref,
): Promise<DuplicateGroup> {
  const { workspaceId } = request;
  const group = await getDuplicate(deps, workspaceId, ref);
  return writeInWorkspace(deps, request, async (write) => {
    const ids = group.contacts.map(({ id }) => id);
    // Some may be deleted since the group was read.
    const { rows } = await contactsOf(workspaceId, sql`c.id = any(${ids}::uuid[])`).execute(
      write.db,
    );
    const members = rows.sort((one, other) => one.number - other.number);
    const isDismissed = await readDismissals(write.db, workspaceId, ids);
    for (const [index, member] of members.entries()) {
      const others = members.slice(index + 1).filter(({ id }) => !isDismissed(member.id, id));
      await distinguish(write, workspaceId, member, others, true);
    }
    return group;
  });
}

/** As part of another change. */
export async function distinguish(
  write: WorkspaceWrite,
  workspaceId: string,
  contact: Identified,
  others: readonly Identified[],
  isDistinct: boolean,
): Promise<void> {
  if (others.length === 0) return;
  const ids = others.map(({ id }) => id);
  await writeDismissals(write, workspaceId, contact.id, ids, isDistinct);
  const numbers = others.map(({ number }) => number);
  const [none, all] = [{ distinct_from: [] }, { distinct_from: numbers }];
  write.record({
    type: 'contact.distinguished',
    subjectType: 'contact',
    subjectId: contact.id,
    before: isDistinct ? none : all,
    after: isDistinct ? all : none,
  });
}
