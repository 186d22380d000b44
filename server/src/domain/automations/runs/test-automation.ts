// Tries an automation on a lead, in a transaction that is rolled back: what each step would do, and
// which way it would take. Nothing is sent, and no wait is waited for.
import { type Kysely, sql } from 'kysely';
import { createDryRun } from '../../../platform/database/dry-run.ts';
import type { Database } from '../../../platform/database/pool.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { newId } from '../../../platform/ids.ts';
import { freshCatalog } from '../../catalog/fresh-catalog.ts';
import { invalidField } from '../../errors.ts';
import { systemActor } from '../../events/event.ts';
import { writeInWorkspace } from '../../events/write-in-workspace.ts';
import { findLead } from '../../leads/find-lead.ts';
import { orUndefined } from '../../or-undefined.ts';
import type { Ref } from '../../record-ref.ts';
import type { AutomationChanges, Definition, Settings } from '../automation.ts';
import type { AutomationDeps } from '../automation-deps.ts';
import { type AutomationRow, findAutomationRow } from '../automation-row.ts';
import type { Condition } from '../conditions/condition.ts';
import { testConditions, type Verdict } from '../conditions/test-conditions.ts';
import { compile } from '../definition/compile.ts';
import { editedDefinition } from '../definition/edited-definition.ts';
import { runDue } from '../runner/run-due.ts';
import type { RunnerDeps } from '../steps/step.ts';
import { insertRuns } from './insert-runs.ts';
import { type AutomationRun, findRunRow, readRunSteps, toRun } from './run-row.ts';

export type TestDeps = RunnerDeps & AutomationDeps & { connections: Pick<Database, 'pool'> };

export interface TestRequest {
  lead: Ref;
  /** The parts that are being edited; the others as they are stored. */
  edited: Pick<AutomationChanges, 'trigger' | 'conditions' | 'steps'>;
  /** How waits for an event end. */
  waitsEndBy: 'event' | 'timeout';
  /** The body of an incoming webhook that would start it. */
  body?: Settings | undefined;
}

export interface TestResult {
  /** Of the conditions; whether the trigger fits is not tested. */
  conditions: Verdict;
  run: AutomationRun;
}

// Longer than any definition.
const maxTurns = 300;

export function testAutomation(
  deps: TestDeps,
  workspaceId: string,
  ref: Ref,
  request: TestRequest,
): Promise<TestResult> {
  const dryRun = createDryRun(deps.connections);
  return dryRun.run(() => tryRun(deps, workspaceId, ref, request)).finally(dryRun.end);
}

async function tryRun(
  deps: TestDeps,
  workspaceId: string,
  ref: Ref,
  { lead: leadRef, edited: changes, waitsEndBy, body }: TestRequest,
): Promise<TestResult> {
  const { kysely } = deps.database;
  const id = newId();
  const trigger = { type: 'test', ...(body && { body }) };
  const found = await orUndefined(findLead(kysely, workspaceId, leadRef));
  if (found === undefined) throw invalidField('lead_id', 'record_unknown', { record: 'lead' });
  const { row: lead } = found;
  const tried = await writeInWorkspace(deps, { workspaceId, actor: systemActor }, async (write) => {
    const row = await findAutomationRow(write.db, workspaceId, ref);
    const edited = await editedDefinition(deps, write, workspaceId, row, changes);
    await replaceVersion(write.db, workspaceId, row, edited);
    const run = {
      ...{ id, automationId: row.id, version: row.version, startedBy: `test:${id}` },
      ...{ leadId: lead.id, dealId: null, contactId: lead.contact_id, depth: 1, parentId: null },
      ...{ stepId: compile(edited.steps).first, trigger },
    };
    await insertRuns(write.db, workspaceId, [run], write.at);
    return { row, edited };
  });
  const subject = {
    ...{ lead: lead.id, deal: null, contact: lead.contact_id, change: null },
    facts: { trigger, steps: {} },
  };
  const catalog = await freshCatalog(deps, workspaceId);
  const asked = (tried.edited.conditions as Condition[]).filter(
    ({ operator }) => operator !== 'changed',
  );
  const [conditions = { holds: true, saw: [] }] = await testConditions(
    ...([deps, workspaceId, catalog, asked, [subject]] as const),
  );
  for (let turn = 0; turn < maxTurns; turn += 1) {
    await runDue(deps, workspaceId, { id });
    if (!(await skipPause(kysely, workspaceId, id, waitsEndBy))) break;
  }
  const row = await findRunRow(kysely, workspaceId, tried.row.id, { id });
  const steps = await readRunSteps(kysely, workspaceId, id);
  return { conditions, run: { ...toRun(row), steps } };
}

/** Only within the transaction that is rolled back. */
async function replaceVersion(
  db: Kysely<Tables>,
  workspaceId: string,
  { id, version }: AutomationRow,
  { steps }: Definition,
): Promise<void> {
  await sql`update automation_versions set steps = ${JSON.stringify(steps)}::jsonb
    where workspace_id = ${workspaceId} and automation_id = ${id}
      and version = ${version}`.execute(db);
}

/** Makes a wait end at once, and passes over a call. False when the run has ended. */
async function skipPause(
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
  waitsEndBy: TestRequest['waitsEndBy'],
): Promise<boolean> {
  const called = await sql`
    with calling as (
      update automation_runs set state = 'ready', wake_at = created_at, waits_since = 0,
        step_count = step_count + 1,
        results = results || jsonb_build_object(step_id, '{"result": "not_called"}'::jsonb)
      where workspace_id = ${workspaceId} and id = ${id} and state = 'calling'
      returning step_id, step_count)
    insert into automation_run_steps
      (workspace_id, run_id, index, step_id, type, outcome, saw, did, at)
    select ${workspaceId}, ${id}, step_count - 1, step_id, 'call_url', 'skipped', '{}',
      '{"reason": "not_called"}', now() from calling`.execute(db);
  if (called.numAffectedRows === 1n) return true;
  const ended = sql`jsonb_build_object(step_id, jsonb_build_object('result',
    case when waits_for is null then 'time' when ${waitsEndBy} = 'event' then 'event'
      else 'timeout' end))`;
  const { numAffectedRows } = await sql`
    update automation_runs set wake_at = created_at,
      waits_since = case when state = 'waiting' then coalesce(waits_since, 0) end,
      results = case when state = 'waiting' then results || ${ended} else results end
    where workspace_id = ${workspaceId} and id = ${id}
      and (state = 'ready' or state = 'waiting' and attempts = 0)`.execute(db);
  return numAffectedRows === 1n;
}
