// A rule as it is edited. Pure.
import type { CreateScoreRule, ScoreRule } from '@inlet/sdk';
import { type Condition, paramsOf, parseConditions } from '../../lists/condition.ts';

export interface RuleDraft {
  name: string;
  conditions: readonly Condition[];
  /** Empty while it is typed. */
  points: number | '';
}

export const newRule: RuleDraft = { name: '', conditions: [], points: 10 };

export const draftOf = ({ name, filter, points }: ScoreRule): RuleDraft => ({
  ...{ name, points },
  conditions: parseConditions({ ...filter }),
});

export const toRule = ({ name, conditions, points }: RuleDraft): CreateScoreRule => ({
  name: name.trim(),
  filter: paramsOf(conditions),
  points: Number(points),
});
