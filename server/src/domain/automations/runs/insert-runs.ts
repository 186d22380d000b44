// Adds runs; a start that is known adds none.
import { type Kysely, sql } from 'kysely';
import { queriesOf } from '../../../platform/database/queries.ts';
import { type Column, columnValues, unnestText } from '../../../platform/database/rows.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { NewRun } from './run.ts';

const columns: Column<NewRun>[] = [
  { name: 'id', type: 'uuid', cell: (run) => run.id },
  { name: 'automation_id', type: 'uuid', cell: (run) => run.automationId },
  { name: 'version', type: 'integer', cell: (run) => run.version },
  { name: 'started_by', type: 'text', cell: (run) => run.startedBy },
  { name: 'lead_id', type: 'uuid', cell: (run) => run.leadId },
  { name: 'deal_id', type: 'uuid', cell: (run) => run.dealId },
  { name: 'contact_id', type: 'uuid', cell: (run) => run.contactId },
  { name: 'depth', type: 'integer', cell: (run) => run.depth },
  { name: 'parent_id', type: 'uuid', cell: (run) => run.parentId },
  { name: 'step_id', type: 'text', cell: (run) => run.stepId },
  { name: 'trigger', type: 'jsonb', cell: (run) => JSON.stringify(run.trigger) },
];
const names = columns.map(({ name }) => name).join(', ');

export async function insertRuns(
  db: Kysely<Tables>,
  workspaceId: string,
  runs: readonly NewRun[],
  at: Date,
): Promise<void> {
  if (runs.length === 0) return;
  const next = columns.length;
  await queriesOf(db).query({
    text: `insert into automation_runs (workspace_id, ${names}, state, wake_at,
        created_at, updated_at)
      select $${next + 1}, ${columns.map(({ name }) => `i.${name}`).join(', ')}, 'ready',
        $${next + 2}, $${next + 2}, $${next + 2}
      from ${unnestText(columns, 'i')}
      on conflict (workspace_id, automation_id, started_by) do nothing`,
    values: [...columnValues(columns, runs), workspaceId, at.toISOString()],
  });
}

/** For a workspace that had no row: events before now start nothing. */
export async function openState(db: Kysely<Tables>, workspaceId: string): Promise<void> {
  await sql`insert into automation_state (workspace_id, has_active, read_to)
    select c.workspace_id, exists (
      select from automations where workspace_id = ${workspaceId} and active), c.last_event
    from workspace_counters c where c.workspace_id = ${workspaceId}
    on conflict (workspace_id) do update set has_active = excluded.has_active,
      read_to = case when automation_state.has_active then automation_state.read_to
        else excluded.read_to end`.execute(db);
  await sql`update workspace_counters set notify_until = 'infinity'
    where workspace_id = ${workspaceId} and notify_until < 'infinity'`.execute(db);
}
