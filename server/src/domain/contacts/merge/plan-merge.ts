// Reads the contacts of a merge, and says what it makes of them: for the merge and for its preview.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { DomainError, invalidField } from '../../errors.ts';
import type { Ref } from '../../record-ref.ts';
import { contactsOf, type FoundContact } from '../contact-queries.ts';
import { findContact } from '../find-contact.ts';
import { type Choices, choosable, mergedContact } from './merged-contact.ts';

/** A merge as it was requested. */
export interface MergeRequest {
  /** The contacts that become part of the survivor. */
  others: readonly Ref[];
  /** By field: the contact whose value it gets. */
  choices: Readonly<Record<string, Ref>>;
}

export interface MergePlan {
  survivor: FoundContact;
  others: FoundContact[];
  /** The survivor as it will be. */
  merged: FoundContact;
}

export async function readMerge(
  db: Kysely<Tables>,
  workspaceId: string,
  survivorRef: Ref,
  { others: refs, choices }: MergeRequest,
): Promise<Omit<MergePlan, 'merged'> & { choices: Choices }> {
  const survivor = await findContact(db, workspaceId, survivorRef);
  const others = await readOthers(db, workspaceId, refs);
  if (others.includes(undefined)) {
    throw invalidField('contact_ids', 'record_unknown', { record: 'contact' });
  }
  const found = [...new Map(others.flatMap((row) => (row ? [[row.id, row]] : []))).values()];
  if (found.some(({ id }) => id === survivor.id)) {
    throw invalidField('contact_ids', 'same_record', { record: 'contact' });
  }
  const chosen = Object.entries(choices).map(([field, ref]): [string, FoundContact] => {
    const source = [survivor, ...found].find((row) => matches(row, ref));
    if (source && isChoosable(field)) return [field, source];
    throw invalidField('fields', 'record_unknown', { record: 'contact' });
  });
  return { survivor, others: found, choices: new Map(chosen) };
}

export function planMerge(
  read: Awaited<ReturnType<typeof readMerge>>,
  catalog: Catalog,
  at: Date,
): MergePlan {
  const { survivor, others, choices } = read;
  return { survivor, others, merged: mergedContact(survivor, others, choices, catalog, at) };
}

/** A merge is undone by one request, which bounds how many records it moves. */
const maxMoved = 4_000;

export function refuseTooMany(moved: number): void {
  if (moved <= maxMoved) return;
  const count = new Intl.NumberFormat('en').format(maxMoved);
  throw new DomainError(
    'conflict',
    `The contacts have more than ${count} leads and deals to move.`,
  );
}

async function readOthers(db: Kysely<Tables>, workspaceId: string, refs: readonly Ref[]) {
  const ids = refs.flatMap((ref) => ('id' in ref ? [ref.id] : []));
  const numbers = refs.flatMap((ref) => ('number' in ref ? [ref.number] : []));
  const { rows } = await contactsOf(
    workspaceId,
    sql`(c.id = any(${ids}::uuid[]) or c.number = any(${numbers}::bigint[]))`,
  ).execute(db);
  return refs.map((ref) => rows.find((row) => matches(row, ref)));
}

const matches = ({ id, number }: FoundContact, ref: Ref): boolean =>
  'id' in ref ? id === ref.id : 'number' in ref && number === ref.number;

const isChoosable = (field: string): boolean =>
  (choosable as readonly string[]).includes(field) || field.startsWith('custom_fields.');
