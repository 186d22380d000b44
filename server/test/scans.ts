// How much of the tables a statement reads, by EXPLAIN ANALYZE, with the plan that the program gets.
import pg from 'pg';
import {
  type Database,
  openDatabase,
  type SocketConnection,
} from '../src/platform/database/pool.ts';

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Node[];
}

export interface Scan {
  table: string;
  kind: string;
  rows: number;
}

export interface Statement {
  /** Of a prepared statement. */
  name?: string | undefined;
  text: string;
  values: unknown[];
}

export interface RecordingDatabase extends Database {
  /** The statements that the task sends, by the pool or by Kysely, in their order. */
  record: (task: () => Promise<unknown>) => Promise<Statement[]>;
}

/** One connection, on which a prepared statement can be explained after it was sent. */
export function openRecordingDatabase(connection: SocketConnection): RecordingDatabase {
  const database = openDatabase(connection, { poolSize: 1 });
  let recorded: Statement[] | undefined;
  database.pool.on('connect', (client) => {
    const query = client.query as (...args: unknown[]) => unknown;
    const recording = (...args: [pg.QueryConfig | string, ...unknown[]]) => {
      const [first, second] = args;
      const {
        name,
        text,
        values = [],
      } = typeof first === 'string' ? { name: undefined, text: first, values: second } : first;
      recorded?.push({ name, text, values: Array.isArray(values) ? values : [] });
      return query.apply(client, args);
    };
    Object.defineProperty(client, 'query', { value: recording });
  });
  return {
    ...database,
    async record(task) {
      const statements: Statement[] = [];
      recorded = statements;
      try {
        await task();
      } finally {
        recorded = undefined;
      }
      return statements;
    },
  };
}

/** Every scan of a table, and how many rows it read. */
export async function scansOf(
  pool: Pick<pg.Pool, 'query'>,
  { name, text, values }: Statement,
): Promise<Scan[]> {
  const plan =
    name === undefined ? explain(pool, text, values) : explainPrepared(pool, name, values);
  return scansIn(await plan);
}

async function explain(
  pool: Pick<pg.Pool, 'query'>,
  text: string,
  values: unknown[] = [],
): Promise<Node> {
  const { rows } = await pool.query(`explain (analyze, format json) ${text}`, values);
  return rows[0]['QUERY PLAN'][0].Plan;
}

/** With the plan for all values, which PostgreSQL keeps for a statement that it runs often. */
async function explainPrepared(
  pool: Pick<pg.Pool, 'query'>,
  name: string,
  values: unknown[],
): Promise<Node> {
  await pool.query('set plan_cache_mode = force_generic_plan');
  try {
    const given = values.length === 0 ? '' : `(${values.map(literal).join(', ')})`;
    return await explain(pool, `execute ${pg.escapeIdentifier(name)}${given}`);
  } finally {
    await pool.query('reset plan_cache_mode');
  }
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (value instanceof Date) return pg.escapeLiteral(value.toISOString());
  // Without a type of its own, it takes that of the parameter.
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map(String).join(',')}}`);
  return pg.escapeLiteral(String(value));
}

function scansIn(node: Node): Scan[] {
  const below = (node.Plans ?? []).flatMap(scansIn);
  const table = node['Relation Name'];
  if (table === undefined) return below;
  const removed =
    (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  const rows = (node['Actual Rows'] + removed) * node['Actual Loops'];
  return [{ table, kind: node['Node Type'], rows }, ...below];
}
