import { sql } from 'kysely';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { CustomValue } from '../lead.ts';

export interface UndefinedField {
  key: string;
  leads: number;
  /** As the newest of these leads has it. */
  sample: CustomValue;
}

const most = 500;

/** The custom fields that leads have and nobody has defined, the most frequent first. */
export async function listUndefinedFields(
  { database }: ReadDeps,
  workspaceId: string,
): Promise<UndefinedField[]> {
  const { rows } = await sql<UndefinedField>`
    select f.key, count(*) as leads, (array_agg(f.value order by l.number desc))[1] as sample
    from leads l cross join lateral jsonb_each(l.custom_fields) f
    where l.workspace_id = ${workspaceId} and l.deleted_at is null
      and not exists (select from fields d
        where d.workspace_id = ${workspaceId} and d.key = f.key)
    group by f.key order by count(*) desc, f.key collate "C" limit ${most}`.execute(
    database.kysely,
  );
  return rows;
}
