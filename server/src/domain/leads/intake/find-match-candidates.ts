// Reads the contacts and leads that may match the leads of a batch.
import type { Queries } from '../../../platform/database/queries.ts';
import { arrayLiteral } from '../../../platform/database/rows.ts';
import {
  type ContactCandidate,
  type ContactIndex,
  createContactIndex,
} from '../../contacts/contact-index.ts';
import type { LeadRow } from '../lead.ts';
import type { MatchField } from './capture.ts';
import { findContacts, findLeadsByMatchKeys } from './intake-queries.ts';
import { createLeadIndex, type KnownLead, type LeadIndex, matchFieldsOf } from './lead-index.ts';
import type { Prepared } from './prepare-capture.ts';

export interface MatchCandidates {
  contacts: readonly ContactCandidate[];
  leads: readonly KnownLead[];
}

export interface MatchIndexes {
  contacts: ContactIndex;
  leads: LeadIndex;
}

export async function findMatchCandidates(
  connection: Queries,
  batch: readonly Prepared[],
): Promise<MatchCandidates> {
  const [contacts, leads] = await Promise.all([
    findContactCandidates(connection, batch),
    findLeadCandidates(connection, batch),
  ]);
  return { contacts, leads };
}

/** For the rules of this batch. The first occurrence of a record takes precedence. */
export function indexesOf(
  batch: readonly Prepared[],
  ...candidates: MatchCandidates[]
): MatchIndexes {
  const matchFields = new Set(batch.flatMap(({ request }) => matchFieldsOf(request.duplicates)));
  const indexes = { contacts: createContactIndex(), leads: createLeadIndex([...matchFields]) };
  for (const { contacts, leads } of candidates) {
    for (const contact of contacts) indexes.contacts.add(contact);
    for (const lead of leads) indexes.leads.add(lead);
  }
  return indexes;
}

async function findContactCandidates(
  connection: Queries,
  batch: readonly Prepared[],
): Promise<ContactCandidate[]> {
  const people = batch
    .map(({ person }) => person)
    .filter(({ emailKey, phoneKey }) => emailKey !== null || phoneKey !== null);
  if (people.length === 0) return [];
  const { rows } = await connection.query<ContactCandidate>({
    ...findContacts,
    values: [
      arrayLiteral(people.map((person) => person.workspaceId)),
      arrayLiteral(people.map((person) => person.emailKey)),
      arrayLiteral(people.map((person) => person.phoneKey)),
    ],
  });
  return rows;
}

async function findLeadCandidates(
  connection: Queries,
  batch: readonly Prepared[],
): Promise<KnownLead[]> {
  const checked = batch.filter(({ request }) => request.duplicates.rule !== 'create');
  if (checked.length === 0) return [];
  const key = (one: Prepared, match: MatchField, value: string | null) =>
    matchFieldsOf(one.request.duplicates).includes(match) ? value : null;
  const rule = (one: Prepared) =>
    one.request.duplicates.rule === 'refuse' ? one.request.duplicates : undefined;
  const { rows } = await connection.query<LeadRow & { contact_number: number; tag_ids: string[] }>({
    ...findLeadsByMatchKeys,
    values: [
      arrayLiteral(checked.map((one) => one.request.workspaceId)),
      arrayLiteral(checked.map((one) => key(one, 'email', one.person.emailKey))),
      arrayLiteral(checked.map((one) => key(one, 'phone', one.person.phoneKey))),
      arrayLiteral(checked.map((one) => key(one, 'name', one.nameKey))),
      arrayLiteral(checked.map((one) => key(one, 'external_id', externalIdOf(one)))),
      arrayLiteral(checked.map((one) => rule(one)?.channelId ?? null)),
      arrayLiteral(checked.map((one) => rule(one)?.since?.toISOString() ?? null)),
    ],
  });
  return rows.map(({ contact_number: contactNumber, tag_ids: tagIds, ...row }) => ({
    row,
    contactNumber,
    tagIds,
  }));
}

const externalIdOf = ({ request }: Prepared): string | null => request.draft.externalId ?? null;
