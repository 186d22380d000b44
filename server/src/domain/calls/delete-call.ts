import { checkOwn, checkVersion, type RequestContext } from '../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { findLead } from '../leads/find-lead.ts';
import type { Ref } from '../record-ref.ts';
import { callEvent } from './call.ts';
import { findCall } from './call-queries.ts';

export async function deleteCall(
  deps: WriteDeps,
  context: RequestContext,
  leadRef: Ref,
  ref: Ref,
): Promise<void> {
  await writeInWorkspace(deps, context, (write) => deleteCallWithin(write, context, leadRef, ref));
}

/** As part of another change. */
export async function deleteCallWithin(
  write: WorkspaceWrite,
  context: RequestContext,
  leadRef: Ref,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = context;
  const { row: lead } = await findLead(write.db, workspaceId, leadRef);
  const call = await findCall(write.db, workspaceId, lead, ref);
  checkVersion(context, call);
  checkOwn(context, call.author.id);
  await write.db
    .deleteFrom('calls')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', call.id)
    .execute();
  write.record(callEvent('call.deleted', call, call, null));
}
