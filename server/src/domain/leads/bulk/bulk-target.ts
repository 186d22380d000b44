// The leads of a bulk change: named by their ids, or by a filter of the list.
import { type RawBuilder, sql } from 'kysely';
import { invalidField } from '../../errors.ts';
import type { ListFilter } from '../../filters/list-filter.ts';
import type { ListDeps } from '../../filters/list-kind.ts';
import { numbersOfFilter } from '../../filters/rows-of-filter.ts';
import { inField } from '../../in-field.ts';
import type { Ref } from '../../record-ref.ts';
import { leadList } from '../list/lead-list.ts';

/** A job changes more than these: in one transaction, all other writers would wait for them. */
export const maxLeadsAtOnce = 1_000;

/** A lead as the client names it. */
interface NamedLead {
  text: string;
  ref: Ref;
}

export type BulkTarget = { leads: readonly NamedLead[] } | { filter: ListFilter };

/**
 * The numbers of the leads, in their order. It runs before the change takes the lock of the workspace,
 * since a search may take long. Throws when a named lead does not exist or is in the trash.
 */
export async function resolveTarget(
  deps: ListDeps,
  workspaceId: string,
  target: BulkTarget,
): Promise<number[]> {
  if ('leads' in target) return numbersOf(deps, workspaceId, target.leads);
  const { filter } = target;
  const numbers = await inField('filter', () =>
    numbersOfFilter(deps, workspaceId, leadList, filter),
  );
  return numbers.sort((one, other) => one - other);
}

async function numbersOf(
  { database }: ListDeps,
  workspaceId: string,
  leads: readonly NamedLead[],
): Promise<number[]> {
  const ids = leads.flatMap(({ ref }) => ('id' in ref ? [ref.id] : []));
  const numbers = leads.flatMap(({ ref }) => ('number' in ref ? [ref.number] : []));
  const { rows } = await sql<{ id: string; number: number }>`
    select id, number from leads where workspace_id = ${workspaceId} and deleted_at is null
      and (id = any(${ids}::uuid[]) or number = any(${numbers}::bigint[]))
    order by number`.execute(database.kysely);
  const known = new Set<string | number>(rows.flatMap(({ id, number }) => [id, number]));
  refuseUnknown(
    leads.filter(({ ref }) => !known.has('id' in ref ? ref.id : 'number' in ref ? ref.number : '')),
  );
  return rows.map(({ number }) => number);
}

function refuseUnknown(unknown: readonly NamedLead[]): void {
  if (unknown.length === 0) return;
  throw invalidField('ids', 'leads_unknown', {
    ids: [...new Set(unknown.map(({ text }) => text))],
  });
}

/** One that was deleted since the target was resolved is left out. */
export const isTarget = (numbers: readonly number[]): RawBuilder<unknown> =>
  sql`deleted_at is null and number = any(${numbers}::bigint[])`;
