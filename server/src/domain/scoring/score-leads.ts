// Scores some leads: their columns in a small table, tested as the list of leads tests them.
import { sql } from 'kysely';
import { hasBit } from '../../platform/columnar/bit-set.ts';
import type { Database } from '../../platform/database/pool.ts';
import { leadList } from '../leads/list/lead-list.ts';
import { idColumn } from '../record-index/columns.ts';
import { type RecordTable, readTable } from '../record-index/read-table.ts';
import type { IndexColumn } from '../record-index/record-kind.ts';
import { columnsOf, type ResolvedRule } from './resolve-rules.ts';
import type { ScoreRule } from './score-rule.ts';
import { sumPoints } from './sum-points.ts';

export interface LeadScore {
  leadId: string;
  /** As it is stored. */
  stored: number;
  score: number;
  /** The rules that match. */
  matched: ScoreRule[];
}

type Rules = readonly ResolvedRule<ScoreRule>[];

interface ScoredBatch {
  /** Without those in the trash. */
  scores: LeadScore[];
  /** The number after which the next batch begins; null after the last one. */
  next: number | null;
}

const storedColumn: IndexColumn = {
  ...{ name: 'stored', form: { form: 'numbers' } },
  sql: sql`l.score::text`,
};

/** The leads with these ids, or so many with the next numbers. */
export async function scoreLeads(
  database: Database,
  workspaceId: string,
  rules: Rules,
  records: { ids: readonly string[] } | { after: number; limit: number },
): Promise<ScoredBatch> {
  const columns = [idColumn, storedColumn, ...columnsOf(rules)];
  const wanted = { kind: leadList, columns, records };
  const { table, next } = await readTable(database, workspaceId, wanted);
  return { scores: scoresOf(rules, table), next };
}

function scoresOf(rules: Rules, table: RecordTable['table']): LeadScore[] {
  const matches = rules.flatMap(({ rule, test }) =>
    test === null ? [] : { rule, points: rule.points, rows: table.rows('live', test.conditions) },
  );
  const ids = table.column(idColumn.name);
  const stored = table.column(storedColumn.name);
  return Array.from(sumPoints(table.size(), matches), (score, row) => ({
    leadId: ids.text(row),
    stored: stored.number(row),
    score,
    matched: matches.filter(({ rows }) => hasBit(rows, row)).map(({ rule }) => rule),
  }));
}
