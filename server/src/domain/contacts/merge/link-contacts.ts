import type { WorkspaceWrite } from '../../events/write-in-workspace.ts';
import { forgetMerge, recordMerge } from '../../merged-records.ts';
import type { Identified } from '../../record-ref.ts';

/** Makes the id of a removed contact lead to the one that took it in, or no longer. */
export async function linkContacts(
  write: WorkspaceWrite,
  workspaceId: string,
  survivor: Identified,
  other: Identified,
  isMerged: boolean,
): Promise<void> {
  await (isMerged ? recordMerge : forgetMerge)(write, workspaceId, 'contact', other, survivor);
  const [none, one] = [{ merged: [] }, { merged: [other.number] }];
  write.record({
    type: isMerged ? 'contact.merged' : 'contact.unmerged',
    subjectType: 'contact',
    subjectId: survivor.id,
    before: isMerged ? none : one,
    after: isMerged ? one : none,
  });
}
