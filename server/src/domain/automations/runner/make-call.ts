// Calls the address of a step, outside any transaction, and records the response. A call is repeated
// after a crash with the same idempotency key.
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { AddressNotAllowed } from '../../../platform/outbound/address-policy.ts';
import type { Outbound } from '../../../platform/outbound/outbound.ts';
import type { OutboundMethod, OutboundResponse } from '../../../platform/outbound/send-request.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import { freshCatalog } from '../../catalog/fresh-catalog.ts';
import { systemActor } from '../../events/event.ts';
import { writeInWorkspace } from '../../events/write-in-workspace.ts';
import { findLead } from '../../leads/find-lead.ts';
import { orUndefined } from '../../or-undefined.ts';
import { keyOfSecret, signedHeaders } from '../../webhooks/delivery/message.ts';
import { errorOf, isDelivered } from '../../webhooks/delivery/post-message.ts';
import type { Settings, Step } from '../automation.ts';
import { isOwnAddress } from '../own-address.ts';
import { depthHeader, type OpenRun, type RunError } from '../runs/run.ts';
import { createRenderText } from '../steps/render-text.ts';
import { cannot, type RunnerDeps, type StepOutcome } from '../steps/step.ts';
import { callSecret } from './call-secret.ts';
import { failed, nextState, progressOf, type RunProgress } from './next-state.ts';
import { recordStops } from './record-stops.ts';
import type { CallToMake } from './run-due.ts';
import { chartKey, readCharts, readRun } from './take-runs.ts';
import { writeRuns, writeSteps } from './write-runs.ts';

export type CallDeps = RunnerDeps & { outbound: Outbound; sealer: Sealer; publicUrl: string };

interface CallStep extends Step {
  url: string;
  method?: OutboundMethod;
  headers?: Record<string, string>;
  body?: string;
}

const withinMs = 15_000;

export async function makeCall(
  deps: CallDeps,
  workspaceId: string,
  { runId, stepId }: CallToMake,
): Promise<void> {
  const { kysely } = deps.database;
  const run = await readRun(kysely, workspaceId, runId);
  if (run?.state !== 'calling' || run.stepId !== stepId) return;
  const charts = await readCharts(kysely, workspaceId, [run]);
  const chart = charts.get(chartKey(run));
  const compiled = chart?.steps.get(stepId);
  if (compiled === undefined) return;
  const step = compiled.step as CallStep;
  const { outcome, result } = await call(deps, workspaceId, run, step);
  const at = deps.clock.now();
  const { stepCount } = run;
  const before = progressOf(run, at);
  const results = { ...before.results, [stepId]: result };
  const progress: RunProgress =
    outcome.outcome === 'failed'
      ? failed({ ...before, stepCount: stepCount + 1 }, outcome, at)
      : nextState({ ...before, results }, { compiled, outcome, at, lastEvent: 0 });

  /** False when another process has taken the call over, or a person has cancelled the run. */
  async function store(db: Transaction<Tables>): Promise<boolean> {
    const { numAffectedRows } = await sql`update automation_runs set updated_at = ${at}
      where workspace_id = ${workspaceId} and id = ${runId} and state = 'calling'
        and step_id = ${stepId} and step_count = ${stepCount}`.execute(db);
    if (numAffectedRows !== 1n) return false;
    await writeSteps(db, [
      {
        ...{ workspaceId, runId, index: stepCount, stepId, type: step.type, at },
        ...{ outcome: outcome.outcome, saw: {}, did: result },
        error: outcome.outcome === 'failed' ? outcome.error : null,
      },
    ]);
    await writeRuns(db, workspaceId, [{ ...progress, id: runId }], at);
    return true;
  }

  // Only an event needs the lock of the workspace.
  if (progress.state !== 'failed') return void (await kysely.transaction().execute(store));
  await writeInWorkspace(deps, { workspaceId, actor: systemActor }, async (write) => {
    if (await store(write.db)) recordStops(write, [{ run, chart, progress }]);
  });
}

interface Called {
  outcome: StepOutcome;
  result: Settings;
}

async function call(
  deps: CallDeps,
  workspaceId: string,
  run: OpenRun,
  step: CallStep,
): Promise<Called> {
  const render = await renderFor(deps, workspaceId, run);
  let url: string;
  let body: string | null;
  try {
    const address = render(step.url);
    // It may have become one since the step was saved.
    if (isOwnAddress(address, deps.publicUrl)) {
      throw new AddressNotAllowed('A step must not call Inlet itself: it could do so without end.');
    }
    url = await deps.outbound.check(workspaceId, address);
    body = step.method === 'GET' ? null : render(step.body ?? '');
  } catch (error) {
    const { message } = error as Error;
    return { outcome: cannot('call_refused', message), result: {} };
  }
  const key = keyOfSecret(await callSecret(deps.database.kysely, deps.sealer, workspaceId));
  const id = `${run.id}:${step.id}`;
  const response = await deps.outbound.send(workspaceId, {
    method: step.method ?? 'POST',
    url: new URL(url),
    headers: {
      'content-type': 'application/json',
      ...lowerCased(step.headers ?? {}),
      'user-agent': 'Inlet',
      'idempotency-key': id,
      [depthHeader]: String(run.depth),
      ...signedHeaders([key], { id, at: deps.clock.now(), body: body ?? '' }),
    },
    ...{ body, withinMs },
  });
  const result = resultOf(response);
  if (isDelivered(response)) return { outcome: { outcome: 'done', did: result }, result };
  const error: RunError = { code: 'call_failed', message: errorOf(response) ?? 'The call failed.' };
  return { outcome: { outcome: 'failed', error, mayRetry: mayRetry(response) }, result };
}

/** A header of the step never stands beside one of ours. */
const lowerCased = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** A refusal stays one; a time-out, a limit and a fault of the server may pass. */
const mayRetry = ({ status }: OutboundResponse): boolean =>
  status === null || status >= 500 || status === 408 || status === 409 || status === 429;

/** As later steps name it: `steps.<id>.status`, `steps.<id>.body.…`. */
function resultOf({ status, text, durationMs }: OutboundResponse): Settings {
  return { status, body: jsonOf(text), duration_ms: Math.round(durationMs) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function renderFor(deps: CallDeps, workspaceId: string, run: OpenRun) {
  const catalog = await freshCatalog(deps, workspaceId);
  const { leadId, trigger, results } = run;
  const lead =
    leadId === null
      ? undefined
      : await orUndefined(findLead(deps.database.kysely, workspaceId, { id: leadId }));
  return createRenderText(() => ({
    lead: lead && deps.presentLead(lead, catalog),
    trigger,
    steps: results,
  }));
}
