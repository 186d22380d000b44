// The settings of a step that assigns a lead, and the people that it chooses from. Pure.
import { createHash } from 'node:crypto';
import type { Reference, Settings, Step } from '../../automation.ts';
import type { Condition } from '../../conditions/condition.ts';

export const waysToChoose = ['turns', 'least_loaded', 'rules'] as const;
type WayToChoose = (typeof waysToChoose)[number];

/** One of the three. */
export interface Assignees extends Settings {
  assigned_user_id?: Reference;
  user_ids?: Reference[];
  team_id?: Reference;
  /** Of some of the team; 1 by default. */
  team_weights?: { user_id: Reference; weight: number }[];
}

/** The first rule whose conditions hold names who gets the lead. */
export interface AssignRule extends Assignees {
  conditions: Condition[];
}

export interface AssignStep extends Step, Assignees {
  rules?: AssignRule[];
  /** How one of several is chosen; by turns by default. */
  by?: WayToChoose;
  /** Of each of the users, in their order; 1 by default. */
  weights?: number[];
  /** Also those who are absent, not at work, or have their leads of the day. */
  ignore_hours?: boolean;
  /** When nobody is available; `wait` by default. */
  otherwise?: 'wait' | 'nobody';
  otherwise_user_id?: Reference;
}

export interface Candidates {
  ids: readonly string[];
  by: 'named' | 'turns' | 'least_loaded';
  /** Steps with the same pool share their turns. */
  pool: string;
  weights: Readonly<Record<string, number>>;
}

/** `teams` has the ids of the members of each team. Undefined when the team is gone. */
export function candidatesOf(
  { assigned_user_id: one, user_ids: several, team_id: team, team_weights: ofTeam = [] }: Assignees,
  { by, weights: given = [] }: Pick<AssignStep, 'by' | 'weights'>,
  teams: ReadonlyMap<string, readonly string[]>,
): Candidates | undefined {
  const how = by === 'least_loaded' ? 'least_loaded' : 'turns';
  if (team !== undefined) {
    const ids = teams.get(team.id);
    const weights = Object.fromEntries(ofTeam.map(({ user_id, weight }) => [user_id.id, weight]));
    const pool = ofTeam.length === 0 ? `team:${team.id}` : `team:${team.id} ${hashOf(weights)}`;
    return ids && { ids, by: how, pool, weights };
  }
  if (several === undefined) {
    return { ids: one ? [one.id] : [], by: 'named', pool: '', weights: {} };
  }
  const ids = several.map(({ id }) => id);
  const weights = Object.fromEntries(ids.map((id, index) => [id, given[index] ?? 1]));
  return { ids: [...new Set(ids)], by: how, pool: `users:${hashOf(weights)}`, weights };
}

function hashOf(weights: Readonly<Record<string, number>>): string {
  const people = Object.entries(weights).map(([id, weight]) => `${id} ${weight}`);
  return createHash('sha256').update(people.sort().join()).digest('base64url');
}

/** The teams that the step and its rules name. */
export const teamsIn = ({ team_id: own, rules = [] }: AssignStep): string[] =>
  [own, ...rules.map(({ team_id }) => team_id)].flatMap((team) => team?.id ?? []);
