// A rule that gives points to the leads that its filter selects. Pure.
import { DomainError, invalidField } from '../errors.ts';
import type { ListFilter } from '../filters/list-filter.ts';
import type { ListDeps } from '../filters/list-kind.ts';

/** As in the query of the list of leads. */
export type RuleFilter = Record<string, string | string[]>;

export interface ScoreRuleFields {
  name: string;
  filter: RuleFilter;
  points: number;
  active: boolean;
  position: number;
}

export interface ScoreRule extends ScoreRuleFields {
  id: string;
  number: number;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export interface ListedScoreRule extends ScoreRule {
  /** The list no longer takes its filter, such as by a deleted custom field. */
  broken: boolean;
}

export interface ScoreDeps extends ListDeps {
  /** Reads a stored filter, or refuses it by name. */
  parseFilter: (filter: RuleFilter) => ListFilter;
}

export const maxPoints = 100;
const maxScore = 100;
const maxRules = 100;

export const clampScore = (points: number): number => Math.max(0, Math.min(maxScore, points));

export function refuseMoreRules(count: number): void {
  if (count <= maxRules) return;
  throw new DomainError(
    'conflict',
    `A workspace has at most ${maxRules} score rules: delete one that is not used any more.`,
  );
}

export function checkPoints(points: number): void {
  if (points === 0) throw invalidField('points', 'points_zero');
}

export const ruleFacts = ({ number, name, filter, points, active, position }: ScoreRule) => ({
  ...{ number, name, filter, points, active, position },
});
