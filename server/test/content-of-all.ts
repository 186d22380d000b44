// The content of the whole database, for tests that show that nothing has changed.
import type { Database } from '../src/platform/database/pool.ts';

/** A digest of each table, without what counts requests and the times of the last use. */
export async function createContentReader({
  pool,
}: Pick<Database, 'pool'>): Promise<() => Promise<Record<string, string>>> {
  const { rows: tables } = await pool.query<{ name: string; columns: string }>(
    `select format('%I.%I', table_schema, table_name) as name,
       string_agg(format('%I', column_name), ', ') as columns
     from information_schema.tables join information_schema.columns using (table_schema, table_name)
     where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'
       and table_name not in ('rate_windows', 'key_requests', 'key_refusals')
       and column_name not like 'last\\_used\\_%'
     group by table_schema, table_name order by 1`,
  );
  const digests = tables.map(
    ({ name, columns }) => `select '${name}' as name, concat(count(*), ' ',
      sum(hashtextextended(row(${columns})::text, 0)::numeric)) as content from ${name}`,
  );
  const digest = { name: 'digest', text: digests.join(' union all ') };
  return async () => {
    const { rows } = await pool.query<{ name: string; content: string }>(digest);
    return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
  };
}
