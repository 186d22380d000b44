// Takes runs that are due, and locks them until the end of the transaction.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Step } from '../automation.ts';
import { type Chart, compile } from '../definition/compile.ts';
import type { OpenRun } from '../runs/run.ts';

const isOpen = sql`state in ('ready', 'waiting', 'calling') and wake_at is not null`;

const columns = sql`id, number, automation_id as "automationId", version,
  started_by as "startedBy", lead_id as "leadId", deal_id as "dealId", contact_id as "contactId",
  depth, parent_id as "parentId", state, step_id as "stepId", step_count as "stepCount",
  waits_for as "waitsFor", waits_since as "waitsSince", attempts, trigger, results,
  created_at as "createdAt"`;

export async function readRun(
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
): Promise<OpenRun | undefined> {
  const { rows } = await sql<OpenRun>`select ${columns} from automation_runs
    where workspace_id = ${workspaceId} and id = ${id}`.execute(db);
  return rows[0];
}

export type Wanted = { limit: number } | { id: string };

/** At most one run of each lead, so that each sees what the others did. */
export async function takeRuns(
  db: Kysely<Tables>,
  workspaceId: string,
  wanted: Wanted,
  at: Date,
): Promise<OpenRun[]> {
  const which: RawBuilder<unknown> = 'id' in wanted ? sql`and id = ${wanted.id}` : sql``;
  const { rows } = await sql<OpenRun>`select ${columns} from automation_runs
    where workspace_id = ${workspaceId} and ${isOpen} and wake_at <= ${at} ${which}
    order by wake_at limit ${'limit' in wanted ? wanted.limit : 1}
    for update skip locked`.execute(db);
  const leads = new Set<string>();
  return rows.filter(({ leadId }) => {
    if (leadId === null) return true;
    const isFirst = !leads.has(leadId);
    leads.add(leadId);
    return isFirst;
  });
}

/** The charts of the runs, each by `chartKey`. */
export async function readCharts(
  db: Kysely<Tables>,
  workspaceId: string,
  runs: readonly OpenRun[],
): Promise<Map<string, Chart>> {
  const versions = new Map(runs.map((run) => [chartKey(run), run]));
  const wanted = [...versions.values()];
  const { rows } = await sql<{ automationId: string; version: number; steps: Step[] }>`
    select v.automation_id as "automationId", v.version, v.steps
    from unnest(${wanted.map(({ automationId }) => automationId)}::uuid[],
      ${wanted.map(({ version }) => version)}::integer[]) as w(automation_id, version)
    join automation_versions v on v.workspace_id = ${workspaceId}
      and v.automation_id = w.automation_id and v.version = w.version`.execute(db);
  return new Map(rows.map((row) => [chartKey(row), compile(row.steps)]));
}

export const chartKey = ({ automationId, version }: Pick<OpenRun, 'automationId' | 'version'>) =>
  `${automationId} ${version}`;
