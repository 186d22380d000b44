import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { findByRef, type Ref } from '../record-ref.ts';
import type { ScoreRule, ScoreRuleFields } from './score-rule.ts';

export interface RuleRow extends Omit<ScoreRule, 'createdAt' | 'updatedAt'> {
  created_at: Date;
  updated_at: Date;
}

export const rulesOf = (workspaceId: string): RawBuilder<RuleRow> => sql<RuleRow>`
  select id, number, name, filter, points, active, position, version, created_at, updated_at
  from score_rules where workspace_id = ${workspaceId}`;

export async function findRule(
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Ref,
): Promise<ScoreRule> {
  return toRule(await findByRef(db, rulesOf(workspaceId), ref, 'score rule'));
}

/** By position. */
export async function readRules(db: Kysely<Tables>, workspaceId: string): Promise<ScoreRule[]> {
  const { rows } = await sql<RuleRow>`${rulesOf(workspaceId)} order by position, number`.execute(
    db,
  );
  return rows.map(toRule);
}

export function toRule({ created_at, updated_at, ...rest }: RuleRow): ScoreRule {
  return { ...rest, createdAt: created_at, updatedAt: updated_at };
}

export const ruleColumns = ({ name, filter, points, active, position }: ScoreRuleFields) => ({
  ...{ name, points, active, position },
  // The driver would make an array of a list.
  filter: JSON.stringify(filter),
});
