import { sql } from 'kysely';
import { newId } from '../../../platform/ids.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { catalogUnder } from '../../catalog/catalog-under.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { DomainError, invalidField } from '../../errors.ts';
import { recordCause } from '../../events/causes.ts';
import { type ChangeRequest, checkVersion } from '../../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../../events/write-in-workspace.ts';
import type { Identified, Ref } from '../../record-ref.ts';
import { findLead } from '../find-lead.ts';
import { findLeads } from '../find-leads.ts';
import type { KnownLead } from '../intake/lead-index.ts';
import type { Lead } from '../lead.ts';
import { leadOf, writeLeads } from '../write-leads.ts';
import { linkLeads } from './link-leads.ts';
import { choosable, type LeadChoices, mergedLead } from './merged-lead.ts';

export interface LeadMerge {
  /** The leads that become part of the survivor. */
  others: readonly Ref[];
  /** By field: the lead whose value it gets. */
  choices: Readonly<Record<string, Ref>>;
}

/** A higher layer whose records refer to leads: see lead-dependents.ts in domain/. */
export interface LeadDependents {
  /** Gives the records of these leads to another, or refuses; returns their number. */
  move: (
    write: WorkspaceWrite,
    catalog: Catalog,
    leadIds: readonly string[],
    to: Identified,
  ) => Promise<number>;
}

/**
 * Makes other leads of the same contact part of this one: what is on them becomes its own, and their
 * ids lead to it. An undo of its cause parts them again.
 */
export async function mergeLeads(
  deps: WriteDeps & ReadDeps,
  request: ChangeRequest<Lead>,
  ref: Ref,
  merge: LeadMerge,
  dependents: readonly LeadDependents[],
): Promise<Lead> {
  const { workspaceId, actor, causeId: causeOf = newId } = request;
  const causeId = causeOf();
  return writeInWorkspace(deps, { ...request, causeId: () => causeId }, async (write) => {
    const survivor = await findLead(write.db, workspaceId, ref);
    checkVersion(request, survivor.row);
    const others = await readOthers(write, workspaceId, merge.others, survivor);
    const choices = choicesOf(merge.choices, [survivor, ...others]);
    const catalog = await catalogUnder(deps, workspaceId, write);
    const from = others.map(({ row }) => row.id);
    let moved = 0;
    for (const { move } of dependents) moved += await move(write, catalog, from, survivor.row);
    const after = mergedLead(survivor, others, choices);
    await writeLeads(write, catalog, [
      ...others.map((before) => ({
        before,
        after: { ...before, row: { ...before.row, deleted_at: write.at } },
      })),
      { before: survivor, after },
    ]);
    const rows = others.map(({ row }) => row);
    await linkLeads(write, workspaceId, survivor.row, rows, true);
    const cause = { workspaceId, id: causeId, kind: 'merge', actor, at: write.at } as const;
    const summary = { leads: 1 + others.length };
    await recordCause(write.db, { ...cause, count: 1 + others.length + moved, summary });
    return leadOf(await findLead(write.db, workspaceId, { id: survivor.row.id }), catalog);
  });
}

async function readOthers(
  { db }: WorkspaceWrite,
  workspaceId: string,
  refs: readonly Ref[],
  survivor: KnownLead,
): Promise<KnownLead[]> {
  const ids = refs.flatMap((ref) => ('id' in ref ? [ref.id] : []));
  const numbers = refs.flatMap((ref) => ('number' in ref ? [ref.number] : []));
  const found = await findLeads(
    db,
    workspaceId,
    sql`deleted_at is null and (id = any(${ids}::uuid[]) or number = any(${numbers}::bigint[]))`,
  );
  const inTurn = refs.map((ref) => found.find((lead) => matches(lead, ref)));
  if (inTurn.includes(undefined)) {
    throw invalidField('lead_ids', 'record_unknown', { record: 'lead' });
  }
  const others = [...new Set(inTurn.filter((lead) => lead !== undefined))];
  if (others.some(({ row }) => row.id === survivor.row.id)) {
    throw invalidField('lead_ids', 'same_record', { record: 'lead' });
  }
  if (others.some(({ row }) => row.contact_id !== survivor.row.contact_id)) {
    throw new DomainError('conflict', 'The leads have different contacts: merge these first.');
  }
  return others;
}

function choicesOf(choices: LeadMerge['choices'], all: readonly KnownLead[]): LeadChoices {
  const isChoosable = (field: string) =>
    (choosable as readonly string[]).includes(field) || field.startsWith('custom_fields.');
  return new Map(
    Object.entries(choices).map(([field, ref]) => {
      const source = all.find((lead) => matches(lead, ref));
      if (source && isChoosable(field)) return [field, source];
      throw invalidField('fields', 'record_unknown', { record: 'lead' });
    }),
  );
}

const matches = ({ row }: KnownLead, ref: Ref): boolean =>
  'id' in ref ? row.id === ref.id : 'number' in ref && row.number === ref.number;
