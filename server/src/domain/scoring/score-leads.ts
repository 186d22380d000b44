// Scores some leads: their columns in a small table, tested as the list of leads tests them.
import { sql } from 'kysely';
import { hasBit } from '../../platform/columnar/bit-set.ts';
import { createTable, type Table } from '../../platform/columnar/table.ts';
import type { Database } from '../../platform/database/pool.ts';
import { leadList } from '../leads/list/lead-list.ts';
import { nameCells } from '../record-index/column-loader.ts';
import { type ChangedRecord, readBatch, readSome } from '../record-index/index-queries.ts';
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

const idColumn: IndexColumn = { name: 'id', form: { form: 'texts' }, sql: sql`l.id::text` };
const storedColumn: IndexColumn = {
  ...{ name: 'stored', form: { form: 'numbers' } },
  sql: sql`l.score::text`,
};

/** Without those in the trash. */
export async function scoreSome(
  database: Database,
  workspaceId: string,
  rules: Rules,
  leadIds: readonly string[],
): Promise<LeadScore[]> {
  const columns = scoringColumns(rules);
  return toScores(rules, await readSome(database, workspaceId, leadList, columns, leadIds));
}

export interface ScoredBatch {
  scores: LeadScore[];
  /** The number after which the next batch begins; null after the last one. */
  next: number | null;
}

/** The leads with the next numbers, without those in the trash. */
export async function scoreBatch(
  database: Database,
  workspaceId: string,
  rules: Rules,
  range: { after: number; limit: number },
): Promise<ScoredBatch> {
  const columns = scoringColumns(rules);
  const { records, next } = await readBatch(database, workspaceId, leadList, columns, range);
  return { scores: toScores(rules, records), next };
}

const scoringColumns = (rules: Rules) => [idColumn, storedColumn, ...columnsOf(rules)];

function toScores(rules: Rules, records: readonly ChangedRecord[]): LeadScore[] {
  const live = records.filter(({ partition }) => partition === 'live');
  const table = tableOf(columnsOf(rules), live);
  const matches = rules.flatMap(({ rule, test }) =>
    test === null ? [] : { rule, points: rule.points, rows: table.rows('live', test.conditions) },
  );
  const scores = sumPoints(table.size(), matches);
  // Rows are in the order in which the leads were added.
  return live.map(({ cells: [leadId, stored] }, row) => ({
    leadId: String(leadId),
    stored: Number(stored),
    score: scores[row] ?? 0,
    matched: matches.filter(({ rows }) => hasBit(rows, row)).map(({ rule }) => rule),
  }));
}

function tableOf(columns: readonly IndexColumn[], records: readonly ChangedRecord[]): Table {
  const table = createTable();
  for (const { name, form } of columns) table.addColumn(name, form);
  for (const {
    number,
    cells: [, , ...cells],
  } of records) {
    table.put(number, 'live', nameCells(columns, cells));
  }
  return table;
}
