import { sql } from 'kysely';
import type { Reference, Step } from '../automation.ts';
import { changeLeads } from './change-leads.ts';
import { nextInTurn, type Turns } from './round-robin.ts';
import { cannot, type RunnerWork, type StepExecutor, type StepRun } from './step.ts';

interface AssignStep extends Step {
  assigned_user_id?: Reference;
  user_ids?: Reference[];
  /** How one of several is chosen; by turns by default. */
  by?: 'turns' | 'least_loaded';
  /** Of each of the users, in their order; 1 by default. */
  weights?: number[];
}

/** One member, or one of several; the reason stays with the step. */
export const assign: StepExecutor = async (work, runs) => {
  const turns = await readTurns(work, runs);
  const loads = runs.some(({ step }) => (step as AssignStep).by === 'least_loaded')
    ? await openLeads(work)
    : new Map<string, number>();
  const outcomes = await changeLeads(work, runs, (run) => {
    const step = run.step as AssignStep;
    const { members } = work.catalog;
    const named = step.user_ids ?? (step.assigned_user_id ? [step.assigned_user_id] : []);
    const available = named.flatMap(({ id }) => {
      const member = members.byId.get(id);
      return member?.active ? [member] : [];
    });
    if (available.length === 0) return cannot('nobody_available', 'Nobody can be assigned.');
    const chosen = chooseBy(
      run,
      available.map(({ id }) => id),
      turns,
      loads,
    );
    const name = members.byId.get(chosen.id)?.name ?? chosen.id;
    return {
      changes: { assignee: { id: chosen.id } },
      saw: { candidates: available.map((member) => member.name), ...chosen.saw },
      did: { assigned_to: name, reason: chosen.reason },
    };
  });
  await writeTurns(work, runs, turns);
  return outcomes;
};

interface Choice {
  id: string;
  reason: 'named' | 'turn' | 'least_loaded';
  saw: Record<string, unknown>;
}

function chooseBy(
  { run, step }: StepRun,
  ids: readonly string[],
  turns: Map<string, Turns>,
  loads: Map<string, number>,
): Choice {
  const { user_ids: several, by } = step as AssignStep;
  const [only = ''] = ids;
  if (several === undefined) return { id: only, reason: 'named', saw: {} };
  if (by === 'least_loaded') {
    const load = (id: string) => loads.get(id) ?? 0;
    const id = ids.reduce((best, one) => (load(one) < load(best) ? one : best), only);
    const saw = { open_leads: load(id) };
    loads.set(id, load(id) + 1);
    return { id, reason: 'least_loaded', saw };
  }
  const key = keyOf(run.automationId, step.id);
  const { id, next } = nextInTurn(turns.get(key) ?? {}, ids, weightsOf(step as AssignStep));
  turns.set(key, next);
  return { id, reason: 'turn', saw: {} };
}

const weightsOf = ({ user_ids: users = [], weights = [] }: AssignStep) =>
  Object.fromEntries(users.map(({ id }, index) => [id, weights[index] ?? 1]));

const keyOf = (automationId: string, stepId: string) => `${automationId} ${stepId}`;

async function readTurns(
  { write, workspaceId }: RunnerWork,
  runs: readonly StepRun[],
): Promise<Map<string, Turns>> {
  const pools = runs.map(({ run, step }) => keyOf(run.automationId, step.id));
  const { rows } = await sql<{ pool: string; weights: Turns }>`
    select pool, weights from automation_turns
    where workspace_id = ${workspaceId} and pool = any(${pools})`.execute(write.db);
  return new Map(rows.map(({ pool, weights }) => [pool, weights]));
}

async function writeTurns(
  { write, workspaceId }: RunnerWork,
  runs: readonly StepRun[],
  turns: Map<string, Turns>,
): Promise<void> {
  for (const pool of new Set(runs.map(({ run, step }) => keyOf(run.automationId, step.id)))) {
    const weights = turns.get(pool);
    if (weights === undefined) continue;
    await sql`insert into automation_turns (workspace_id, pool, weights)
      values (${workspaceId}, ${pool}, ${JSON.stringify(weights)}::jsonb)
      on conflict (workspace_id, pool) do update set weights = excluded.weights`.execute(write.db);
  }
}

/** The leads of each member that are neither won nor lost. */
async function openLeads({ write, workspaceId }: RunnerWork): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select l.assigned_member_id as id, count(*)::integer as count from leads l
    join statuses s on s.workspace_id = ${workspaceId} and s.id = l.status_id
    where l.workspace_id = ${workspaceId} and l.deleted_at is null
      and l.assigned_member_id is not null and s.key not in ('won', 'lost')
    group by l.assigned_member_id`.execute(write.db);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
