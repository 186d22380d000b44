// A team: members who work together, optionally with a leader. Pure rules.
import { invalidField } from '../errors.ts';
import type { MemberRef } from '../members/member.ts';

export interface TeamMember {
  id: string;
  number: number;
  name: string;
}

export interface Team {
  id: string;
  number: number;
  name: string;
  /** Also one of the members. */
  leader: TeamMember | null;
  /** Sorted by number. */
  members: TeamMember[];
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export interface TeamInput {
  name: string;
  leader?: MemberRef | null | undefined;
  members?: MemberRef[] | undefined;
}

export type TeamChanges = Partial<TeamInput>;

/** Refers to a team by number or id; no team has a key. */
export type TeamRef = MemberRef;

export const maxTeamSize = 500;

export function checkTeamName(name: string): string {
  if (/\p{Cc}/u.test(name)) throw invalidField('name', 'not_one_line', { record: 'team' });
  return name;
}

export const teamNameKey = (name: string): string => name.trim().normalize('NFC').toLowerCase();

export function checkTeamSize(members: readonly unknown[]): void {
  if (members.length <= maxTeamSize) return;
  throw invalidField('user_ids', 'team_too_large', { max: maxTeamSize });
}

/** The fields of a team that events contain. */
export function factsOf({ name, leader, members }: Pick<Team, 'name' | 'leader' | 'members'>) {
  return {
    name,
    leader_user_id: leader?.number ?? null,
    user_ids: members.map(({ number }) => number),
  };
}

export function without(team: Team, removed: ReadonlySet<string>): Team {
  const { leader } = team;
  return {
    ...team,
    leader: leader && removed.has(leader.id) ? null : leader,
    members: team.members.filter(({ id }) => !removed.has(id)),
  };
}
