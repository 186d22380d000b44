// Measures what automations cost intake, how soon their first step follows an event, and how many steps
// a second they do.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sample } from '../figure.ts';
import type { Harness } from '../measure/harness.ts';
import { measureIntake } from '../measure/intake.ts';
import { startWorker } from '../processes/start-worker.ts';
import { call } from '../webhooks/endpoints.ts';
import type { Accepted, RatePlan } from '../webhooks/send-at-rate.ts';
import type { Sender } from '../world.ts';

export interface AutomationsMeasured {
  intake: { without: Sample[]; listening: Sample[] };
  /** From the event to the transaction of the first step. */
  firstStep: { perSecond: number; p50Ms: number; p99Ms: number };
  steps: { runs: number; perSecond: number };
}

const perSecond = 200;
const everyMs = 50;

const path = '/api/v1/automations';
const on = { type: 'lead.created' };
const tagIt = { type: 'add_tag', tag: 'seen' };

export async function measureAutomations(
  harness: Harness,
  log: (line: string) => void,
): Promise<AutomationsMeasured> {
  const intake = await measureIntakeBeside(harness, log);
  const firstStep = await measureFirstStep(harness);
  log(`from an event to the first step: ${firstStep.p50Ms.toFixed(0)} ms`);
  const steps = await measureSteps(harness);
  log(`${steps.perSecond.toFixed()} steps a second`);
  return { intake, firstStep, steps };
}

async function measureIntakeBeside(harness: Harness, log: (line: string) => void) {
  const { world, settings } = harness;
  const without: Sample[] = [];
  const listening: Sample[] = [];
  const measure = (sender: Sender) =>
    measureIntake(harness, 'leadhub', settings.connections, [sender]);
  for (let round = 0; round < settings.rounds; round += 1) {
    without.push(await measure(await world.addSender('leadhub')));
    const sender = await world.addSender('leadhub');
    await add(harness, sender, { trigger: on, steps: [tagIt] });
    const never = [{ field: 'city', operator: 'is', value: 'nowhere' }];
    await add(harness, sender, { trigger: on, conditions: never, steps: [tagIt] });
    listening.push(await measure(sender));
    const rates = [without, listening].map((all) => all.at(-1)?.perSecond.toFixed());
    log(`intake ${rates.join(', ')} leads a second: without automations, with two`);
    await untilAllEnded(harness, sender);
  }
  return { without, listening };
}

async function measureFirstStep(harness: Harness): Promise<AutomationsMeasured['firstStep']> {
  const { inlet, world, settings } = harness;
  const sender = await world.addSender('leadhub');
  await add(harness, sender, { trigger: on, steps: [tagIt] });
  const rateSender = startWorker<RatePlan, Accepted>('webhooks/send-at-rate.ts');
  try {
    await rateSender.call({
      ...{ port: inlet.port, target: sender.target, perSecond, seconds: settings.seconds * 2 },
    });
  } finally {
    await rateSender.stop();
  }
  await untilAllEnded(harness, sender);
  const { rows } = await world.run((pool) =>
    pool.query<{ p50Ms: number; p99Ms: number }>(
      `select percentile_cont(0.5) within group (order by ms) as "p50Ms",
         percentile_cont(0.99) within group (order by ms) as "p99Ms"
       from (
         select 1000 * extract(epoch from s.at - e.at) as ms
         from automation_runs r
         join automation_run_steps s on s.workspace_id = r.workspace_id and s.run_id = r.id
         join events e on e.workspace_id = r.workspace_id
           and e.seq = (r.trigger ->> 'sequence')::bigint
         where r.workspace_id = $1) taken`,
      [sender.workspaceId],
    ),
  );
  const [{ p50Ms, p99Ms } = { p50Ms: Number.NaN, p99Ms: Number.NaN }] = rows;
  return { perSecond, p50Ms: Number(p50Ms), p99Ms: Number(p99Ms) };
}

const fiveSteps = [
  tagIt,
  { type: 'set_field', field: 'company', value: '{{ lead.first_name }} & Sons' },
  { type: 'create_task', title: 'Call {{ lead.first_name }}' },
  { type: 'add_note', body: 'By an automation' },
  { type: 'set_status', status: 'qualified' },
];

async function measureSteps(harness: Harness): Promise<AutomationsMeasured['steps']> {
  const { world, settings } = harness;
  const sender = await world.addSender('leadhub');
  await world.fill(sender.workspaceId, settings.automatedLeads);
  await add(harness, sender, {
    trigger: { type: 'lead.updated' },
    conditions: [{ field: 'city', operator: 'changed', to: 'Kiel' }],
    steps: fiveSteps,
  });
  await call(harness, sender, 'PATCH', '/api/v1/leads/bulk', { filter: {}, set: { city: 'Kiel' } });
  const runs = await untilAllEnded(harness, sender, settings.automatedLeads);
  const { rows } = await world.run((pool) =>
    pool.query<{ seconds: number }>(
      `select extract(epoch from max(ended_at) - min(created_at))::float8 as seconds
       from automation_runs where workspace_id = $1`,
      [sender.workspaceId],
    ),
  );
  return { runs, perSecond: (runs * fiveSteps.length) / (rows[0]?.seconds ?? Number.NaN) };
}

const add = (harness: Harness, sender: Sender, definition: object) =>
  call(harness, sender, 'POST', path, {
    ...{ name: 'Measured', active: true, conditions: [] },
    ...definition,
  });

/** Waits until the engine has read the log and at least so many runs have ended, and none is open. */
async function untilAllEnded(
  { world }: Harness,
  { workspaceId }: Sender,
  least = 0,
): Promise<number> {
  for (;;) {
    const { rows } = await world.run((pool) =>
      pool.query<{ runs: number; open: number; behind: number }>(
        `select count(r.id)::integer as runs,
           (count(r.id) filter (where r.ended_at is null))::integer as open,
           max(c.last_event - s.read_to)::integer as behind
         from automation_state s
         join workspace_counters c on c.workspace_id = s.workspace_id
         left join automation_runs r on r.workspace_id = s.workspace_id
         where s.workspace_id = $1`,
        [workspaceId],
      ),
    );
    const [{ runs, open, behind } = { runs: 0, open: 1, behind: 1 }] = rows;
    if (open === 0 && behind === 0 && runs >= least) return runs;
    await sleep(everyMs);
  }
}
