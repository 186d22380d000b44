// Applies reports on messages that were sent: repeated, in any order, and sometimes before the response
// to the request that sent the message.
import { sql } from 'kysely';
import { systemActor } from '../../events/event.ts';
import { type WorkspaceWrite, writeInWorkspace } from '../../events/write-in-workspace.ts';
import type { Fact } from '../../messages/message.ts';
import { recordFacts } from '../../messages/record-facts.ts';
import type { Identified } from '../../record-ref.ts';
import { whatsappEvent } from '../message.ts';
import { type RecordDeps, recordWithin } from '../sender/record-results.ts';
import { fateOf, type SendResult } from '../sender/result.ts';
import {
  type Account,
  type TakenMessage,
  type TakenRow,
  takenColumns,
  takenOf,
} from '../sender/take-due.ts';
import type { ReceivedStatus } from './delivery.ts';

interface Reported {
  message: TakenMessage;
  lead: Identified;
  state: string;
  providerId: string | null;
  isDelivered: boolean;
  /** False of a campaign that was cancelled or deleted: nothing would send it. */
  maySendAgain: boolean;
}

const factOf: Readonly<Record<string, Fact | undefined>> = {
  delivered: 'delivered',
  read: 'opened',
  played: 'opened',
};

/** Under one lock of the workspace, for which captures of leads wait. */
const statusesAtOnce = 16;

/** Returns the lead of each status, in their order; undefined for a message that is not ours. */
export async function applyStatuses(
  deps: RecordDeps,
  account: Account,
  statuses: readonly ReceivedStatus[],
): Promise<(Identified | undefined)[]> {
  const leads: (Identified | undefined)[] = [];
  for (let start = 0; start < statuses.length; start += statusesAtOnce) {
    const some = statuses.slice(start, start + statusesAtOnce);
    leads.push(...(await applySome(deps, account, some)));
  }
  return leads;
}

async function applySome(
  deps: RecordDeps,
  account: Account,
  statuses: readonly ReceivedStatus[],
): Promise<(Identified | undefined)[]> {
  const { workspaceId } = account;
  return writeInWorkspace(deps, { workspaceId, actor: systemActor }, async (write) => {
    const leads: (Identified | undefined)[] = [];
    // One after another: a later one sees what an earlier one changed.
    for (const status of statuses) leads.push(await applyStatus(deps, write, account, status));
    return leads;
  });
}

async function applyStatus(
  deps: RecordDeps,
  write: WorkspaceWrite,
  account: Account,
  status: ReceivedStatus,
): Promise<Identified | undefined> {
  const { workspaceId } = account;
  const found = await findReported(write, workspaceId, status);
  if (found === undefined) return undefined;
  if (found.state === 'sending' || found.state === 'unknown') {
    await settle(deps, write, account, found, status);
  } else if (found.state !== 'sent' || found.providerId !== status.id) return found.lead;
  const fact = factOf[status.status];
  if (fact !== undefined) await addFact(write, workspaceId, found, { fact, at: status.at });
  else if (status.status === 'failed' && !found.isDelivered) {
    await fail(deps, write, account, found, status);
  }
  return found.lead;
}

async function findReported(
  { db }: WorkspaceWrite,
  workspaceId: string,
  { id, messageId }: ReceivedStatus,
): Promise<Reported | undefined> {
  type Row = TakenRow & {
    lead_number: number;
    state: string;
    provider_id: string | null;
    delivered_at: Date | null;
    may_send_again: boolean;
  };
  const { rows } = await sql<Row>`
    select ${takenColumns}, l.number as lead_number, m.state, m.provider_id, m.delivered_at,
      m.campaign_id is null or exists (select from campaigns c
        where c.workspace_id = m.workspace_id and c.id = m.campaign_id
          and c.state <> 'cancelled') as may_send_again
    from whatsapp_messages m
    join leads l on l.workspace_id = m.workspace_id and l.id = m.lead_id
    where m.workspace_id = ${workspaceId} and m.direction = 'out'
      and (m.provider_id = ${id} or m.id = ${messageId}::uuid)
    order by m.provider_id = ${id} desc nulls last limit 1`.execute(db);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { lead_number, state, provider_id, delivered_at, may_send_again, ...taken } = row;
  const message = takenOf(taken);
  return {
    ...{ message, lead: { id: message.lead.id, number: lead_number }, state },
    ...{ providerId: provider_id, isDelivered: delivered_at !== null },
    maySendAgain: may_send_again,
  };
}

/** The report comes before the response, or in place of one that never came. */
async function settle(
  deps: RecordDeps,
  write: WorkspaceWrite,
  account: Account,
  { message, state }: Reported,
  { id, person }: ReceivedStatus,
): Promise<void> {
  const { waId, userId } = person;
  const result: SendResult = { message, state: 'sent', providerId: id, waId, userId };
  await recordWithin(deps, write, account, [result], state === 'unknown' ? 'unknown' : 'sending');
}

async function addFact(
  write: WorkspaceWrite,
  workspaceId: string,
  { message }: Reported,
  { fact, at }: { fact: Fact; at: Date },
): Promise<void> {
  const known = [{ id: message.id, fact, at }];
  const fresh = await recordFacts(write.db, workspaceId, 'whatsapp_messages', known);
  if (fresh.length === 0) return;
  const type = fact === 'delivered' ? 'whatsapp.delivered' : 'whatsapp.read';
  write.record({ ...whatsappEvent(type, message), causeId: message.causeId });
}

async function fail(
  deps: RecordDeps,
  write: WorkspaceWrite,
  account: Account,
  { message, maySendAgain }: Reported,
  { error = { code: 0, message: 'WhatsApp could not deliver it.' } }: ReceivedStatus,
): Promise<void> {
  const fate = fateOf(message, error, write.at);
  const failed = { state: 'failed' as const, error: error.message, code: error.code };
  const result: SendResult = { message, ...(maySendAgain ? fate : failed) };
  await recordWithin(deps, write, account, [result], 'sent');
  const { campaignId } = message;
  if (result.state === 'queued' && campaignId !== null) {
    await deps.reopenCampaign(write, account.workspaceId, campaignId);
  }
}
