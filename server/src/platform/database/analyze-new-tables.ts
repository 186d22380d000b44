// Gathers statistics of tables that have none, once they have rows: autovacuum first does so after half
// a minute or more. Until then PostgreSQL reads a whole workspace to check one foreign key.
import type pg from 'pg';

// Statement plans are kept until the next statistics: those of a smaller table suit only a small table.
const minBytes = 4 * 1024 * 1024;

const find = {
  name: 'find-new-tables',
  text: `select quote_ident(c.relname) as name from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
      and c.reltuples < 0 and pg_relation_size(c.oid) >= $1`,
  values: [minBytes],
};

/** Returns the names of those tables. */
export async function analyzeNewTables({ pool }: { pool: pg.Pool }): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(find);
  const names = rows.map(({ name }) => name);
  if (names.length > 0) await pool.query(`analyze ${names.join(', ')}`);
  return names;
}
