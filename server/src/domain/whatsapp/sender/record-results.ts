// Records how sending a batch of messages ended, with an event for each that is done, and what it means
// for the account, the persons and the campaign.
import { sql } from 'kysely';
import { systemActor } from '../../events/event.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../../events/write-in-workspace.ts';
import { countMessages } from '../../messages/count-messages.ts';
import { countOfState, type OutgoingState } from '../../messages/message.ts';
import { whatsappEvent } from '../message.ts';
import { applyVerdict, type VerdictDeps } from './apply-verdict.ts';
import { postponePersons } from './postpone-persons.ts';
import { recordAccount } from './record-account.ts';
import type { SendResult } from './result.ts';
import type { Account } from './take-due.ts';

export type RecordDeps = WriteDeps & VerdictDeps;

export async function recordResults(
  deps: RecordDeps,
  account: Account,
  results: readonly SendResult[],
): Promise<void> {
  if (results.length === 0) return;
  const { workspaceId } = account;
  await writeInWorkspace(deps, { workspaceId, actor: systemActor }, (write) =>
    recordWithin(deps, write, account, results, 'sending'),
  );
}

/** Of messages that are still in the state `from`: a lead may be gone, or a report came first. */
export async function recordWithin(
  deps: RecordDeps,
  write: WorkspaceWrite,
  account: Account,
  results: readonly SendResult[],
  from: OutgoingState,
): Promise<void> {
  const { workspaceId } = account;
  const changed = new Set(await updateMessages(write, workspaceId, results, from));
  const recorded = results.filter(({ message }) => changed.has(message.id));
  await countResults(write, workspaceId, recorded, from);
  for (const { message, state, ...result } of recorded) {
    if (state === 'queued') continue;
    const error = 'error' in result ? { error: result.error } : {};
    const event = whatsappEvent(`whatsapp.${state}`, message, error);
    write.record({ ...event, causeId: message.causeId });
  }
  await recordAccount(write, account, recorded);
  await postponePersons(write.db, account, recorded);
  for (const result of recorded) {
    const { lead, campaignId } = result.message;
    await applyVerdict(deps, write, workspaceId, { leadId: lead.id, campaignId, result });
  }
}

/** Returns the ids of those that changed. */
async function updateMessages(
  { db, at }: WorkspaceWrite,
  workspaceId: string,
  results: readonly SendResult[],
  from: OutgoingState,
): Promise<string[]> {
  const rows = results.map((result) => ({
    id: result.message.id,
    state: result.state,
    error: 'error' in result ? result.error : null,
    error_code: 'code' in result ? result.code : null,
    due_at: 'dueAt' in result ? result.dueAt : null,
    untried: 'isUntried' in result ? 1 : 0,
    sent_at: result.state === 'sent' ? at : null,
    provider_id: result.state === 'sent' ? result.providerId : null,
    wa_id: result.state === 'sent' ? result.waId : null,
    user_id: result.state === 'sent' ? result.userId : null,
  }));
  const { rows: updated } = await sql<{ id: string }>`
    update whatsapp_messages m set state = r.state, error = r.error, error_code = r.error_code,
      due_at = r.due_at, attempts = m.attempts - r.untried, sent_at = r.sent_at,
      provider_id = r.provider_id,
      wa_id = coalesce(r.wa_id, m.wa_id), user_id = coalesce(r.user_id, m.user_id),
      version = m.version + 1, updated_at = ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, state text, error text, error_code integer, due_at timestamptz,
        untried integer, sent_at timestamptz, provider_id text, wa_id text, user_id text)
    where m.workspace_id = ${workspaceId} and m.id = r.id and m.state = ${from}
    returning m.id`.execute(db);
  return updated.map(({ id }) => id);
}

async function countResults(
  { db }: WorkspaceWrite,
  workspaceId: string,
  results: readonly SendResult[],
  from: OutgoingState,
): Promise<void> {
  const counted = results.flatMap(({ message: { campaignId, variant }, state }) =>
    campaignId === null ? [] : [stateChange({ campaignId, variant }, from, state)],
  );
  await countMessages(db, workspaceId, counted);
}

/** How the counts of a campaign change with the state of a message. */
const stateChange = (
  { campaignId, variant }: { campaignId: string; variant: number | null },
  from: OutgoingState,
  to: OutgoingState,
) => {
  const [before, after] = [countOfState(from), countOfState(to)];
  const changes = before === after ? {} : { [before]: -1, [after]: 1 };
  return { campaignId, variant: variant ?? 0, changes };
};
