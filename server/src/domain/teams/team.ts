// A team: members who work together, one of whom may lead it. Its pure rules.
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
  /** By number. */
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

/** A team by its number or its id; a key names none. */
export type TeamRef = MemberRef;

export const largestTeam = 500;

export function checkTeamName(name: string): string {
  if (/\p{Cc}/u.test(name)) throw invalidField('name', 'The name of a team is one line.');
  return name;
}

export const teamNameKey = (name: string): string => name.trim().normalize('NFC').toLowerCase();

export function checkTeamSize(members: readonly unknown[]): void {
  if (members.length <= largestTeam) return;
  throw invalidField('user_ids', `A team has at most ${largestTeam} members.`);
}

/** What the log says of a team. */
export function factsOf({ name, leader, members }: Pick<Team, 'name' | 'leader' | 'members'>) {
  return {
    name,
    leader_user_id: leader?.number ?? null,
    user_ids: members.map(({ number }) => number),
  };
}

export function without(team: Team, gone: ReadonlySet<string>): Team {
  const { leader } = team;
  return {
    ...team,
    leader: leader && gone.has(leader.id) ? null : leader,
    members: team.members.filter(({ id }) => !gone.has(id)),
  };
}
