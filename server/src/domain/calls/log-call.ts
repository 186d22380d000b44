import { newId } from '../../platform/ids.ts';
import type { ChangeRequest, RequestContext } from '../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { findLead } from '../leads/find-lead.ts';
import { touchLead } from '../leads/first-touch.ts';
import type { Ref } from '../record-ref.ts';
import { type Call, callEvent, checkCallTime, type NewCall } from './call.ts';
import { findCall } from './call-queries.ts';

export async function logCall(
  deps: WriteDeps,
  request: ChangeRequest<Call>,
  leadRef: Ref,
  call: NewCall,
): Promise<Call> {
  return writeInWorkspace(deps, request, (write) => addCall(write, request, leadRef, call));
}

/** As part of another change. */
export async function addCall(
  write: WorkspaceWrite,
  { workspaceId, actor }: Pick<RequestContext, 'workspaceId' | 'actor'>,
  leadRef: Ref,
  { outcome, seconds = null, note = null, at = write.at }: NewCall,
): Promise<Call> {
  checkCallTime(at, write.at);
  const { row: lead } = await findLead(write.db, workspaceId, leadRef);
  const id = newId();
  await write.db
    .insertInto('calls')
    .values({
      workspace_id: workspaceId,
      id,
      lead_id: lead.id,
      outcome,
      seconds,
      note,
      at,
      author_type: actor.type,
      author_id: actor.id,
      created_at: write.at,
      updated_at: write.at,
    })
    .execute();
  const call = await findCall(write.db, workspaceId, lead, { id });
  write.record(callEvent('call.logged', call, null, call));
  await touchLead(write, actor, lead, 'call.logged', at);
  return call;
}
