// Reads the contacts of a merge, and says what it makes of them: for the merge and for its preview.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { DomainError } from '../../errors.ts';
import type { Ref } from '../../record-ref.ts';
import {
  isOneOf,
  type MergeRequest,
  type ResolvedMerge,
  resolveMerge,
} from '../../resolve-merge.ts';
import { contactsOf, type FoundContact } from '../contact-queries.ts';
import { findContact } from '../find-contact.ts';
import { choosable, mergedContact } from './merged-contact.ts';

export interface MergePlan {
  survivor: FoundContact;
  others: FoundContact[];
  /** The survivor as it will be. */
  merged: FoundContact;
}

type ReadMerge = ResolvedMerge<FoundContact> & Pick<MergePlan, 'survivor'>;

export async function readMerge(
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Ref,
  request: MergeRequest,
): Promise<ReadMerge> {
  const survivor = await findContact(db, workspaceId, ref);
  const { rows } = await sql<FoundContact>`
    select r.* from (${contactsOf(workspaceId)}) r where ${isOneOf(request.others)}`.execute(db);
  const rules = { kind: 'contact', identify: (row: FoundContact) => row, choosable } as const;
  return { survivor, ...resolveMerge(survivor, rows, request, rules) };
}

export function planMerge(
  { survivor, others, choices }: ReadMerge,
  catalog: Catalog,
  at: Date,
): MergePlan {
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
