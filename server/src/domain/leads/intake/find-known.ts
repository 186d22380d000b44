// The contacts and leads that a batch may concern.
import type { Queries } from '../../../platform/database/queries.ts';
import { arrayLiteral } from '../../../platform/database/rows.ts';
import {
  type ContactIndex,
  createContactIndex,
  type KnownContact,
} from '../../contacts/contact-index.ts';
import type { LeadRow } from '../lead.ts';
import { findContacts, findSameLeads } from './intake-queries.ts';
import { createLeadIndex, type KnownLead, type LeadIndex, matchesOf } from './lead-index.ts';
import type { Prepared } from './prepare-capture.ts';

export interface Found {
  contacts: readonly KnownContact[];
  leads: readonly KnownLead[];
}

export interface Known {
  contacts: ContactIndex;
  leads: LeadIndex;
}

export async function findKnown(connection: Queries, batch: readonly Prepared[]): Promise<Found> {
  const [contacts, leads] = await Promise.all([
    findTheirContacts(connection, batch),
    findTheirLeads(connection, batch),
  ]);
  return { contacts, leads };
}

/** Of a record that was found twice, the first counts. */
export function indexesOf(...found: Found[]): Known {
  const known = { contacts: createContactIndex(), leads: createLeadIndex() };
  for (const { contacts, leads } of found) {
    for (const contact of contacts) known.contacts.add(contact);
    for (const lead of leads) known.leads.add(lead);
  }
  return known;
}

async function findTheirContacts(
  connection: Queries,
  batch: readonly Prepared[],
): Promise<KnownContact[]> {
  const people = batch
    .map(({ person }) => person)
    .filter(({ emailKey, phoneKey }) => emailKey !== null || phoneKey !== null);
  if (people.length === 0) return [];
  const { rows } = await connection.query<KnownContact>({
    ...findContacts,
    values: [
      arrayLiteral(people.map((person) => person.workspaceId)),
      arrayLiteral(people.map((person) => person.emailKey)),
      arrayLiteral(people.map((person) => person.phoneKey)),
    ],
  });
  return rows;
}

async function findTheirLeads(
  connection: Queries,
  batch: readonly Prepared[],
): Promise<KnownLead[]> {
  const asking = batch.filter(({ request }) => request.duplicates.rule !== 'create');
  if (asking.length === 0) return [];
  const key = (one: Prepared, match: 'email' | 'phone' | 'name', value: string | null) =>
    matchesOf(one.request.duplicates).includes(match) ? value : null;
  const rule = (one: Prepared) =>
    one.request.duplicates.rule === 'refuse' ? one.request.duplicates : undefined;
  const { rows } = await connection.query<LeadRow & { contact_number: number; tag_ids: string[] }>({
    ...findSameLeads,
    values: [
      arrayLiteral(asking.map((one) => one.request.workspaceId)),
      arrayLiteral(asking.map((one) => key(one, 'email', one.person.emailKey))),
      arrayLiteral(asking.map((one) => key(one, 'phone', one.person.phoneKey))),
      arrayLiteral(asking.map((one) => key(one, 'name', one.nameKey))),
      arrayLiteral(asking.map((one) => rule(one)?.channelId ?? null)),
      arrayLiteral(asking.map((one) => rule(one)?.since?.toISOString() ?? null)),
    ],
  });
  return rows.map(({ contact_number: contactNumber, tag_ids: tagIds, ...row }) => ({
    row,
    contactNumber,
    tagIds,
  }));
}
