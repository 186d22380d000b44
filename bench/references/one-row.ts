// A minimal program: the prepared statements of the product's batch, one transaction per lead, each
// statement awaited, over ordinary connections, without HTTP.
import pg from 'pg';
import type { KnownContact } from '../../server/src/domain/contacts/contact-index.ts';
import { writeContacts } from '../../server/src/domain/contacts/write-contacts.ts';
import type { NewEvent } from '../../server/src/domain/events/event.ts';
import { recordEvents } from '../../server/src/domain/events/record-events.ts';
import {
  findContacts,
  insertLeads,
  lockCounters,
  takeNumbers,
} from '../../server/src/domain/leads/intake/intake-queries.ts';
import { newLeadRow } from '../../server/src/domain/leads/intake/lead-row.ts';
import type { LeadRow } from '../../server/src/domain/leads/lead.ts';
import { countRequests } from '../../server/src/domain/limits/count-requests.ts';
import { clientConfig, type SocketConnection } from '../../server/src/platform/database/pool.ts';
import { preparedOn } from '../../server/src/platform/database/prepared.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { createHistogram } from '../load/histogram.ts';
import { personOf } from '../load/people.ts';
import { handleRequests } from '../processes/handle-requests.ts';

interface OneRowSender {
  workspaceId: string;
  keyId: string;
  statusId: string;
  /** It sends this lead and every `step`th after it. */
  firstLead: number;
  step: number;
}

export interface OneRowPlan {
  connection: SocketConnection;
  /** One per connection. */
  senders: OneRowSender[];
  warmUpMs: number;
  measureMs: number;
}

export interface OneRowResult {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
  /** Leads written, the warm-up included. */
  leads: number;
}

handleRequests(async (plan: OneRowPlan): Promise<OneRowResult> => {
  const clients = plan.senders.map(() => new pg.Client(clientConfig(plan.connection, 'one-row')));
  await Promise.all(clients.map((client) => client.connect()));
  const times = createHistogram();
  const from = performance.now() + plan.warmUpMs;
  const to = from + plan.measureMs;
  let measured = 0;
  let leads = 0;
  const sendLeads = async (client: pg.Client, sender: OneRowSender) => {
    for (let lead = sender.firstLead; ; lead += sender.step) {
      const startedAt = performance.now();
      if (startedAt >= to) return;
      await addLead(client, sender, lead);
      leads += 1;
      const done = performance.now();
      if (done < from || done >= to) continue;
      measured += 1;
      times.add((done - startedAt) * 1000);
    }
  };
  await Promise.all(
    clients.map((client, index) => sendLeads(client, plan.senders[index] as OneRowSender)),
  );
  await Promise.all(clients.map((client) => client.end()));
  return {
    perSecond: measured / (plan.measureMs / 1000),
    p50Ms: times.percentile(0.5) / 1000,
    p99Ms: times.percentile(0.99) / 1000,
    maxMs: times.max() / 1000,
    leads,
  };
});

async function addLead(client: pg.Client, sender: OneRowSender, lead: number): Promise<void> {
  const { workspaceId, keyId } = sender;
  const { first, last, email, phone } = personOf(lead);
  await client.query('begin');
  const locked = await client.query<{ lastEvent: number }>({
    ...lockCounters,
    values: [[workspaceId]],
  });
  const allocated = await client.query<{ lead: number; contact: number }>({
    ...takeNumbers,
    values: [1, 1],
  });
  const numbers = allocated.rows[0] ?? { lead: 0, contact: 0 };
  await countRequests(client, [{ keyId, scope: 'write:leads', requests: 1 }]);
  const found = await client.query<KnownContact>({
    ...findContacts,
    values: [[workspaceId], [email], [phone]],
  });
  const at = new Date();
  const person = {
    workspaceId,
    firstName: first,
    lastName: last,
    email,
    emailKey: email,
    phone,
    phoneKey: phone,
    company: null,
  };
  const existing = found.rows[0];
  const contact = existing ?? { ...person, id: newId(), number: numbers.contact };
  if (existing === undefined) await writeContacts(client, [contact], [], at);
  const row = leadRow(sender, person, contact.id, numbers.lead, at);
  const connection = preparedOn(client);
  await connection.query(insertLeads([row]));
  const events = [leadCreated(row, contact, keyId)];
  if (existing === undefined) events.unshift(contactCreated(contact, keyId));
  const lastEvent = new Map([[workspaceId, locked.rows[0]?.lastEvent ?? 0]]);
  await recordEvents(connection, [], lastEvent, events, at);
  await client.query('commit');
}

function leadRow(
  { statusId }: OneRowSender,
  person: Omit<KnownContact, 'id' | 'number'>,
  contactId: string,
  number: number,
  at: Date,
): LeadRow {
  const { firstName, lastName } = person;
  return newLeadRow(
    {
      firstName,
      lastName,
      notes: 'Interested in the enterprise plan; asks for a call.',
      customFields: { budget: '10000' },
    },
    person,
    {
      statusId,
      eventTypeId: null,
      pipelineId: null,
      stageId: null,
      assignedMemberId: null,
      tagIds: [],
      customFields: { budget: '10000' },
      problems: [],
    },
    { id: newId(), number, contactId, channelId: null, at },
  );
}

function contactCreated(contact: KnownContact, keyId: string): NewEvent {
  const { workspaceId, id, number, firstName, lastName, email, phone } = contact;
  return {
    workspaceId,
    type: 'contact.created',
    subjectType: 'contact',
    subjectId: id,
    actor: { type: 'key', id: keyId },
    before: null,
    after: { number, first_name: firstName, last_name: lastName, email, phone },
    causeId: null,
  };
}

function leadCreated(row: LeadRow, contact: KnownContact, keyId: string): NewEvent {
  const { number, first_name, last_name, email, phone, notes, custom_fields } = row;
  return {
    workspaceId: row.workspace_id,
    type: 'lead.created',
    subjectType: 'lead',
    subjectId: row.id,
    actor: { type: 'key', id: keyId },
    before: null,
    after: {
      number,
      name: `${first_name} ${last_name}`,
      first_name,
      last_name,
      email,
      phone,
      source: 'website',
      status: 'new',
      contact_id: contact.number,
      notes,
      custom_fields,
    },
    causeId: null,
  };
}
