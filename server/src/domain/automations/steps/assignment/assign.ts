// Assigns the lead of a run to a member, and keeps with the step who was considered, who was left out
// and why, and who was chosen and why.
import { writeLeadCounts } from '../../../members/lead-counts.ts';
import { membersOfTeams } from '../../../teams/members-of-teams.ts';
import type { Settings } from '../../automation.ts';
import { changeLeads, type Planned } from '../change-leads.ts';
import {
  cannot,
  type RunnerWork,
  type StepExecutor,
  type StepOutcome,
  type StepRun,
} from '../step.ts';
import { type AssignStep, type Candidates, candidatesOf, teamsIn } from './assign-step.ts';
import { type Match, matchRules } from './match-rules.ts';
import { consider, firstAvailable, type Person } from './person.ts';
import { readPeople } from './read-people.ts';
import { nextInTurn, type Turns } from './round-robin.ts';
import { readTurns, writeTurns } from './turns.ts';

/** What the steps of a transaction read, and what they leave for the next ones. */
interface Desk {
  at: Date;
  people: ReadonlyMap<string, Person>;
  teams: ReadonlyMap<string, readonly string[]>;
  matches: ReadonlyMap<StepRun, Match>;
  turns: Map<string, Turns>;
  changedTurns: Map<string, Turns>;
  /** Those who got a lead. */
  assigned: Set<Person>;
}

export const assign: StepExecutor = async (work, runs) => {
  const desk = await openDesk(work, runs);
  const outcomes = await changeLeads(work, runs, (run) => plan(desk, run));
  const { db } = work.write;
  await writeTurns(db, work.workspaceId, desk.changedTurns);
  await writeLeadCounts(
    db,
    work.workspaceId,
    [...desk.assigned].map(({ id, today, leadsToday }) => ({ id, day: today, leads: leadsToday })),
  );
  return outcomes;
};

async function openDesk(work: RunnerWork, runs: readonly StepRun[]): Promise<Desk> {
  const { write, workspaceId } = work;
  const steps = runs.map(({ step }) => step as AssignStep);
  return {
    at: write.at,
    people: await readPeople(
      work,
      steps.some(({ by }) => by === 'least_loaded'),
    ),
    teams: await membersOfTeams(write.db, workspaceId, steps.flatMap(teamsIn)),
    matches: await matchRules(
      work,
      runs.filter(({ step }) => (step as AssignStep).rules !== undefined),
    ),
    turns: await readTurns(write.db, workspaceId),
    ...{ changedTurns: new Map(), assigned: new Set() },
  };
}

function plan(desk: Desk, run: StepRun): Planned | StepOutcome {
  const step = run.step as AssignStep;
  const match = desk.matches.get(run);
  if (step.rules !== undefined && match === undefined) {
    return (
      instead(desk, step, 'no_rule_matches', {}) ?? {
        ...{ outcome: 'skipped', reason: 'no_rule_matches' },
      }
    );
  }
  const candidates = candidatesOf(match?.rule ?? step, step, desk.teams);
  if (candidates === undefined) return cannot('team_unknown', 'The team of this step is gone.');
  const people = candidates.ids.flatMap((id) => desk.people.get(id) ?? []);
  const asked = { ignoresHours: step.ignore_hours === true, by: candidates.by };
  const considered = people.map((person) => consider(person, desk.at, asked));
  const saw = {
    ...(match && { rule: match.position, conditions: match.saw }),
    considered,
  };
  const available = people.filter((_, index) => considered[index]?.available);
  if (available.length === 0) return whenNobody(desk, step, people, saw);
  const chosen = choose(desk, candidates, available);
  return assignTo(desk, chosen, saw, { reason: reasons[candidates.by] });
}

const reasons = { named: 'named', turns: 'turn', least_loaded: 'least_loaded' } as const;

function choose(desk: Desk, { by, pool, weights }: Candidates, available: Person[]): Person {
  const [first] = available as [Person];
  if (by === 'named') return first;
  if (by === 'least_loaded') {
    return available.reduce((best, one) => (one.openLeads < best.openLeads ? one : best), first);
  }
  const ids = available.map(({ id }) => id);
  const { id, next } = nextInTurn(desk.turns.get(pool) ?? {}, ids, weights);
  desk.turns.set(pool, next);
  desk.changedTurns.set(pool, next);
  return available.find((person) => person.id === id) ?? first;
}

function assignTo(desk: Desk, person: Person, saw: Settings, did: Settings): Planned {
  person.leadsToday += 1;
  person.openLeads += 1;
  desk.assigned.add(person);
  return {
    changes: { assignee: { id: person.id } },
    saw,
    did: { assigned_to: person.name, user_id: person.number, ...did },
  };
}

/** The user of `otherwise_user_id`, whether or not they are at work. */
function instead(desk: Desk, step: AssignStep, why: string, saw: Settings): Planned | undefined {
  const person = desk.people.get(step.otherwise_user_id?.id ?? '');
  return person?.isActive
    ? assignTo(desk, person, saw, { reason: 'otherwise', because: why })
    : undefined;
}

function whenNobody(
  desk: Desk,
  step: AssignStep,
  people: readonly Person[],
  saw: Settings,
): Planned | StepOutcome {
  const other = instead(desk, step, 'nobody_available', saw);
  if (other !== undefined) return other;
  if (step.otherwise === 'nobody') return { outcome: 'skipped', reason: 'nobody_available', saw };
  const first = firstAvailable(people, desk.at);
  if (first === undefined) {
    return { ...cannot('nobody_available', 'Nobody can be assigned.'), saw };
  }
  const did = { until: first.at.toISOString(), waits_for: first.person.name };
  return { outcome: 'postponed', wakeAt: first.at, saw, did };
}
