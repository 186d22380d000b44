// Whom the clock of a lead alerts, and whose working time it counts. Pure.
import { availabilityAt } from '../members/availability.ts';
import type { Role } from '../members/member.ts';
import { afterWorkingTime, type Worker } from '../members/working-time.ts';
import { type Level, nextLevel, type SpeedToLead } from './speed-to-lead.ts';

export interface Person extends Worker {
  id: string;
  number: number;
  role: Role;
  openLeads: number;
}

export interface Staff {
  /** Those who can sign in, oldest first. */
  people: readonly Person[];
  teams: readonly { leader: string | null; members: readonly string[] }[];
}

export interface Waiting {
  ownerId: string | null;
  since: Date;
  /** The last level that passed. */
  level: Level | null;
}

/** When the next level passes; null after the last one. */
export function dueAt(setting: SpeedToLead, staff: Staff, waiting: Waiting): Date | null {
  const level = nextLevel(setting, waiting.level, waiting.ownerId !== null);
  const minutes = level && setting.minutes[level];
  if (!minutes) return null;
  const ms = minutes * 60_000;
  if (!setting.workingHoursOnly) return new Date(waiting.since.getTime() + ms);
  return afterWorkingTime(colleagues(staff, waiting.ownerId), waiting.since, ms);
}

/** Raises the load of the next in line, so that several leads go to several people. */
export function alertedBy(level: Level, staff: Staff, ownerId: string | null, at: Date): Person[] {
  if (level === 'owner') return staff.people.filter(({ id }) => id === ownerId);
  if (level === 'manager') return managersOf(staff, ownerId);
  const next = nextInLine(staff, ownerId, at);
  if (next === undefined) return [];
  next.openLeads += 1;
  return [next];
}

/** The least loaded of those who are at work, or else of all. */
function nextInLine(staff: Staff, ownerId: string | null, at: Date): Person | undefined {
  const others = colleagues(staff, ownerId).filter(({ id }) => id !== ownerId);
  const present = others.filter(
    ({ availability, timeZone }) => availabilityAt(availability, at, timeZone, 0).isAvailable,
  );
  const [first, ...rest] = present.length > 0 ? present : others;
  return rest.reduce(
    (least, one) => (least === undefined || one.openLeads < least.openLeads ? one : least),
    first,
  );
}

/** Others: the leaders of the owner's teams, else the managers, else who administers the workspace. */
function managersOf({ people, teams }: Staff, ownerId: string | null): Person[] {
  const leaders = new Set(teamsOf(teams, ownerId).map(({ leader }) => leader));
  const others = people.filter(({ id }) => id !== ownerId);
  const choices = [
    others.filter(({ id }) => leaders.has(id)),
    others.filter(({ role }) => role === 'manager'),
    people.filter(({ role }) => role === 'admin' || role === 'owner'),
  ];
  return choices.find(({ length }) => length > 0) ?? [];
}

/** The teams of the owner with the owner; without them, everybody who works with leads. */
function colleagues({ people, teams }: Staff, ownerId: string | null): Person[] {
  const working = people.filter(({ role }) => role !== 'viewer');
  const ofTeams = new Set(teamsOf(teams, ownerId).flatMap(({ members }) => members));
  const team = working.filter(({ id }) => ofTeams.has(id));
  return team.length > 0 ? team : working;
}

const teamsOf = (teams: Staff['teams'], memberId: string | null) =>
  teams.filter(({ members }) => memberId !== null && members.includes(memberId));
