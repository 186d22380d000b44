// Shows what a rule would do before it is saved: the distribution of the scores of all leads by the
// rules as they are, and as they would be. Reads the record index.
import { type BitSet, countBits, listRows } from '../../platform/columnar/bit-set.ts';
import { invalidField } from '../errors.ts';
import { leadList } from '../leads/list/lead-list.ts';
import type { RecordIndex } from '../record-index/record-index.ts';
import type { Ref } from '../record-ref.ts';
import { checkRuleFilter } from './check-rule.ts';
import { columnsOf, type ResolvedRule, resolveRules } from './resolve-rules.ts';
import { readRules } from './rule-row.ts';
import { checkPoints, type RuleFilter, type ScoreDeps, type ScoreRule } from './score-rule.ts';
import { bucketsOf, countDifferent, sumPoints } from './sum-points.ts';

export interface RuleEdit {
  /** The rule that is edited; undefined for a new one. */
  rule?: Ref | undefined;
  removed: boolean;
  filter?: RuleFilter | undefined;
  points?: number | undefined;
  active?: boolean | undefined;
}

export interface RulePreview {
  /** Of all leads. */
  total: number;
  /** The leads that the rule selects. */
  matching: number;
  /** The leads whose score would differ. */
  changed: number;
  /** The leads by their score, in steps of ten. */
  before: number[];
  after: number[];
}

type Rule = Pick<ScoreRule, 'filter' | 'points' | 'active'>;

export async function previewRule(
  deps: ScoreDeps,
  workspaceId: string,
  edit: RuleEdit,
): Promise<RulePreview> {
  const { kysely } = deps.database;
  if (edit.points !== undefined) checkPoints(edit.points);
  if (edit.filter !== undefined) await checkRuleFilter(deps, workspaceId, edit.filter);
  const rules = await readRules(kysely, workspaceId);
  const former = edit.rule && findEdited(rules, edit.rule);
  const next = editedRule(former, edit);
  const others = rules.filter((rule) => rule !== former);
  const [edited, old, ...rest] = await resolveRules<Rule>(deps, workspaceId, [
    next,
    former ?? { ...next, active: false },
    ...others,
  ]);
  if (edited === undefined || old === undefined) throw new Error('no rule to preview');
  const index = deps.indexes.of(workspaceId, leadList);
  await index.prepare(columnsOf([edited, old, ...rest]));
  await index.catchUp();
  const rows = listRows(selected(index, []));
  const scores = (rules: ResolvedRule<Rule>[]) =>
    sumPoints(
      index.table.size(),
      rules.flatMap((rule) => matchesOf(index, rule)),
    );
  const before = scores([old, ...rest]);
  const after = scores(edit.removed ? rest : [edited, ...rest]);
  const matching = edit.removed ? old : edited;
  return {
    total: rows.length,
    matching: matching.test ? countBits(selected(index, matching.test.conditions)) : 0,
    changed: countDifferent(before, after, rows),
    before: bucketsOf(before, rows),
    after: bucketsOf(after, rows),
  };
}

function findEdited(rules: readonly ScoreRule[], ref: Ref): ScoreRule {
  const found = rules.find(({ id, number }) =>
    'id' in ref ? id === ref.id : 'number' in ref && number === ref.number,
  );
  if (found === undefined) throw invalidField('score_rule_id', 'reference_unknown');
  return found;
}

const editedRule = (former: ScoreRule | undefined, { filter, points, active }: RuleEdit): Rule => ({
  filter: filter ?? former?.filter ?? {},
  points: points ?? former?.points ?? 1,
  active: active ?? former?.active ?? true,
});

const selected = (
  index: RecordIndex,
  conditions: Parameters<RecordIndex['rows']>[0]['conditions'],
): BitSet => index.rows({ partition: 'live', conditions }).rows;

function matchesOf(index: RecordIndex, { rule, test }: ResolvedRule<Rule>) {
  if (test === null || !rule.active) return [];
  return [{ points: rule.points, rows: selected(index, test.conditions) }];
}
