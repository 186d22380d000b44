import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { findLead } from '../leads/find-lead.ts';
import type { Ref } from '../record-ref.ts';
import { type Call, type CallChanges, callEvent, checkCallTime, sameCall } from './call.ts';
import { findCall } from './call-queries.ts';

export async function updateCall(
  deps: WriteDeps,
  context: RequestContext,
  leadRef: Ref,
  ref: Ref,
  changes: CallChanges,
): Promise<Call> {
  return writeInWorkspace(deps, context, (write) =>
    updateCallWithin(write, context, leadRef, ref, changes),
  );
}

/** As part of another change. */
export async function updateCallWithin(
  write: WorkspaceWrite,
  context: RequestContext,
  leadRef: Ref,
  ref: Ref,
  changes: CallChanges,
): Promise<Call> {
  const { workspaceId } = context;
  const { row: lead } = await findLead(write.db, workspaceId, leadRef);
  const call = await findCall(write.db, workspaceId, lead, ref);
  checkVersion(context, call);
  const { outcome = call.outcome, seconds = call.seconds, note = call.note } = changes;
  const { at = call.at } = changes;
  const columns = { outcome, seconds, note, at };
  if (sameCall(columns, call)) return call;
  checkCallTime(at, write.at);
  const { version } = await updateRow(write, workspaceId, 'calls', call, columns);
  write.record(callEvent('call.updated', call, call, columns));
  return { ...call, ...columns, version, updatedAt: write.at };
}
