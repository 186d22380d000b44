import { sql } from 'kysely';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { findLead } from '../leads/find-lead.ts';
import { type CallOutcome, callEvent } from './call.ts';
import { findCall } from './call-queries.ts';

export interface DeletedCall {
  id: string;
  number: number;
  outcome: CallOutcome;
  seconds: number | null;
  note: string | null;
  at: string;
}

/** Adds a deleted call again as it was, with its author from the event log. */
export async function restoreCallWithin(
  write: WorkspaceWrite,
  workspaceId: string,
  leadId: string,
  { id, number, outcome, seconds, note, at }: DeletedCall,
): Promise<void> {
  const { row: lead } = await findLead(write.db, workspaceId, { id: leadId });
  await sql`
    insert into calls (workspace_id, id, number, lead_id, outcome, seconds, note, at, author_type,
      author_id, created_at, updated_at)
    select workspace_id, ${id}, ${number}, subject_id, ${outcome}, ${seconds}::integer,
      ${note}::text, ${at}, actor_type, actor_id, events.at, ${write.at.toISOString()}
    from events
    where workspace_id = ${workspaceId} and subject_id = ${lead.id} and type = 'call.logged'
      and after -> 'call' ->> 'id' = ${id}`.execute(write.db);
  const call = await findCall(write.db, workspaceId, lead, { id });
  write.record(callEvent('call.restored', call, null, call));
}
