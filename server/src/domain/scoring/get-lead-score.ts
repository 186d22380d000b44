// The score of a lead with its reasons, and when it changed.
import { sql } from 'kysely';
import { findLead } from '../leads/find-lead.ts';
import type { Ref } from '../record-ref.ts';
import { resolveRules } from './resolve-rules.ts';
import { readRules } from './rule-row.ts';
import { scoreLeads } from './score-leads.ts';
import type { ListedScoreRule, ScoreDeps } from './score-rule.ts';

export interface LeadScoreReport {
  /** As lists and the lead show it. */
  score: number;
  /** The active rules, and whether each matches now. */
  rules: (ListedScoreRule & { matches: boolean })[];
  /** Newest first. */
  changes: ScoreChange[];
}

interface ScoreChange {
  at: Date;
  before: number;
  after: number;
  reasons: { rule: number; name: string; points: number }[];
}

const maxChanges = 20;

export async function getLeadScore(
  deps: ScoreDeps,
  workspaceId: string,
  ref: Ref,
): Promise<LeadScoreReport> {
  const { database } = deps;
  const { kysely } = database;
  const { row: lead } = await findLead(kysely, workspaceId, ref);
  const active = (await readRules(kysely, workspaceId)).filter((rule) => rule.active);
  const rules = await resolveRules(deps, workspaceId, active);
  const { scores } = await scoreLeads(database, workspaceId, rules, { ids: [lead.id] });
  const [scored] = scores;
  const { rows: changes } = await sql<ScoreChange>`
    select e.at, (e.before ->> 'score')::integer as before, (e.after ->> 'score')::integer as after,
      e.after -> 'reasons' as reasons
    from events e
    where e.workspace_id = ${workspaceId} and e.subject_id = ${lead.id} and e.type = 'lead.scored'
    order by e.seq desc limit ${maxChanges}`.execute(kysely);
  return {
    score: scored?.stored ?? lead.score,
    rules: rules.map(({ rule, test }) => ({
      ...rule,
      broken: test === null,
      matches: scored?.matched.includes(rule) ?? false,
    })),
    changes,
  };
}
