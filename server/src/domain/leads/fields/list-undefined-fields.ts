import { type RawBuilder, sql } from 'kysely';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { CustomValue } from '../lead.ts';
import { isBlockOf, isInBlock, maxCountedKeys } from './key-blocks.ts';

export interface UndefinedField {
  key: string;
  leads: number;
  /** The value in the newest of these leads. */
  sample: CustomValue;
}

const maxFields = 500;

const key: RawBuilder<string> = sql`k.key`;

/**
 * Lists the custom fields that leads have and that are not defined, most frequent first. It reads
 * the counts, and only the leads that provide the samples.
 */
export async function listUndefinedFields(
  { database }: ReadDeps,
  workspaceId: string,
): Promise<UndefinedField[]> {
  return (await undefinedFieldsOf(workspaceId).execute(database.kysely)).rows;
}

export const undefinedFieldsOf = (workspaceId: string): RawBuilder<UndefinedField> => sql`
  with known as (
    select value as key, count as leads from lead_counts
    where workspace_id = ${workspaceId} and kind = 'field' and count > 0
    order by value limit ${maxCountedKeys}
  ), frequent as materialized (
    select key, leads from known k
    where not exists (select from fields d where d.workspace_id = ${workspaceId} and d.key = k.key)
    order by leads desc, key limit ${maxFields}
  )
  select k.key, k.leads, newest.sample
  from frequent k
  cross join lateral (
    select c.value from lead_counts c
    where c.workspace_id = ${workspaceId} and c.kind = 'field_block' and ${isBlockOf(key)}
      and c.count > 0
    order by c.value desc limit 1
  ) block
  cross join lateral (
    select l.custom_fields -> k.key as sample from leads l
    where l.workspace_id = ${workspaceId} and ${isInBlock(sql`block.value`)}
      and l.deleted_at is null and l.custom_fields ? k.key
    order by l.number desc limit 1
  ) newest
  order by k.leads desc, k.key`;
