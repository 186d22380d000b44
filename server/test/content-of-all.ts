// The content of the whole database, for tests that show that nothing has changed.
import type { Database } from '../src/platform/database/pool.ts';

/** A digest of all rows, except those that count requests and the times of the last use. */
export async function contentOfAll({
  pool,
}: Pick<Database, 'pool'>): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'
       and table_name not in ('rate_windows', 'key_requests', 'key_refusals') order by 1`,
  );
  const parts = tables.map(
    ({ name }) => `select '${name}' as name, concat(count(*), ' ', sum(hashtextextended((to_jsonb(t)
      - array['last_used_at', 'last_used_from', 'last_used_agent'])::text, 0)::numeric)) as content
      from ${name} t`,
  );
  const { rows } = await pool.query(parts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
}
