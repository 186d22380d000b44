// How much of the tables a statement reads, as EXPLAIN tells.
import type { Pool } from 'pg';

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

/** Every scan of a table, and how many of its rows were looked at. */
export async function scansOf(
  pool: Pick<Pool, 'query'>,
  { text, values }: { text: string; values: unknown[] },
): Promise<Scan[]> {
  const { rows } = await pool.query(`explain (analyze, format json) ${text}`, values);
  return scansIn(rows[0]['QUERY PLAN'][0].Plan);
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
