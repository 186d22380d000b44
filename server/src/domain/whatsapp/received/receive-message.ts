// Stores a message that arrived on the lead that it belongs to.
import { sql } from 'kysely';
import { cutText } from '../../../platform/cut-text.ts';
import { newId } from '../../../platform/ids.ts';
import { systemActor } from '../../events/event.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../../events/write-in-workspace.ts';
import type { CaptureLead } from '../../leads/intake/capture-lead.ts';
import { recordFacts } from '../../messages/record-facts.ts';
import type { Identified } from '../../record-ref.ts';
import type { ConsentDeps } from '../consent/change-consent.ts';
import { applyOption } from '../consent/opt.ts';
import { optionIn } from '../consent/opt-words.ts';
import { type WhatsappPerson, whatsappEvent } from '../message.ts';
import { createLead } from './create-lead.ts';
import type { ReceivedMessage } from './delivery.ts';
import { findLeadById, findLeadOfPerson, type LeadOfPerson } from './find-lead.ts';

export type ReceiveDeps = WriteDeps & ConsentDeps & { captureLead: CaptureLead };

export interface Receiving {
  workspaceId: string;
  integrationId: string;
  /** The source of leads that unknown persons become; null when they become none. */
  newLeadSource: string | null;
}

/** Undefined for an unknown person. */
export async function receiveMessage(
  deps: ReceiveDeps,
  receiving: Receiving,
  message: ReceivedMessage,
): Promise<Identified | undefined> {
  const { workspaceId, newLeadSource } = receiving;
  const { kysely } = deps.database;
  const known = await findLeadOfPerson(kysely, workspaceId, message);
  if (known === undefined && newLeadSource === null) return undefined;
  // A lead of its own transaction: when the message comes again, it is found.
  const created =
    known === undefined && newLeadSource !== null
      ? await createLead(deps.captureLead, receiving, message, newLeadSource)
      : undefined;
  return writeInWorkspace(deps, { workspaceId, actor: systemActor }, async (write) => {
    const lead = created
      ? await findLeadById(write.db, workspaceId, created.id)
      : await findLeadOfPerson(write.db, workspaceId, message);
    if (lead === undefined) return undefined;
    await storeMessage(deps, write, receiving, lead, message);
    return { id: lead.id, number: lead.number };
  });
}

/** One that is stored already changes nothing. */
async function storeMessage(
  deps: ReceiveDeps,
  write: WorkspaceWrite,
  { workspaceId, integrationId }: Receiving,
  lead: LeadOfPerson,
  message: ReceivedMessage,
): Promise<void> {
  const { person, type, text, at } = message;
  const stored = await insert(write, workspaceId, integrationId, lead, message);
  if (stored === undefined) return;
  write.record(whatsappEvent('whatsapp.received', { ...stored, lead, kind: 'reply', person }));
  const answered = await lastSent(write, workspaceId, lead, at);
  await recordFacts(write.db, workspaceId, 'whatsapp_messages', factsOf('replied', answered, at));
  const option = type === 'text' || type === 'button' ? optionIn(text) : undefined;
  if (option === undefined) return;
  const known: WhatsappPerson = { ...person, phone: lead.phoneKey };
  const source = `WhatsApp: ${cutText(text.trim(), 100)}`;
  await applyOption(deps, write, workspaceId, {
    leadId: lead.id,
    person: known,
    option,
    source,
    at,
  });
  if (option === 'out') {
    const facts = factsOf('unsubscribed', answered, at);
    await recordFacts(write.db, workspaceId, 'whatsapp_messages', facts);
  }
}

const factsOf = (fact: 'replied' | 'unsubscribed', id: string | undefined, at: Date) =>
  id === undefined ? [] : [{ id, fact, at }];

async function insert(
  { db, at }: WorkspaceWrite,
  workspaceId: string,
  integrationId: string,
  lead: LeadOfPerson,
  { id, person, type, text, answers, at: sentAt }: ReceivedMessage,
): Promise<Identified | undefined> {
  const { rows } = await sql<Identified>`
    insert into whatsapp_messages (workspace_id, id, integration_id, lead_id, direction, state, kind,
      type, author_type, phone, wa_id, user_id, text, provider_id, in_reply_to, sent_at, created_at,
      updated_at)
    values (${workspaceId}, ${newId()}, ${integrationId}, ${lead.id}, 'in', 'received', 'reply',
      ${type}, 'system', ${lead.phoneKey}, ${person.waId}, ${person.userId}, ${text}, ${id},
      ${answers}, ${sentAt}, ${at}, ${at})
    on conflict (workspace_id, provider_id) where provider_id is not null do nothing
    returning id, number`.execute(db);
  return rows[0];
}

/** The message that the person answers: the last one before. */
async function lastSent(
  { db }: WorkspaceWrite,
  workspaceId: string,
  { id }: Identified,
  before: Date,
): Promise<string | undefined> {
  // Times of WhatsApp are whole seconds.
  const until = new Date(before.getTime() + 1_000);
  const { rows } = await sql<{ id: string }>`select id from whatsapp_messages
    where workspace_id = ${workspaceId} and lead_id = ${id} and direction = 'out'
      and sent_at <= ${until} order by number desc limit 1`.execute(db);
  return rows[0]?.id;
}
