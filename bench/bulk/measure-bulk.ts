// Changes the status of all leads of a workspace by one request, beside the same UPDATE by hand of a
// table with the same rows and indexes; and measures the intake of the workspace meanwhile.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sample } from '../figure.ts';
import type { Harness } from '../measure/harness.ts';
import { measureIntake } from '../measure/intake.ts';
import type { Sender } from '../world.ts';

export interface BulkMeasured {
  leads: number;
  edit: Sample[];
  update: Sample[];
  /** With a row in the log for each lead. */
  updateWithEvents: Sample[];
  intake: { alone: Sample; beside: Sample };
}

const everyMs = 20;
const statuses = ['contacted', 'qualified', 'quoted'];

export async function measureBulk(
  harness: Harness,
  log: (line: string) => void,
): Promise<BulkMeasured> {
  const { settings, world } = harness;
  const leads = settings.bulkLeads;
  log(`filling a workspace with ${leads} leads`);
  const sender = await world.addSender('leadhub');
  await world.fill(sender.workspaceId, leads);
  await world.analyze();
  const measured = { leads, edit: [], update: [], updateWithEvents: [] } as Omit<
    BulkMeasured,
    'intake'
  >;
  for (let round = 0; round < settings.rounds; round += 1) {
    log(`changing ${leads} leads, round ${round + 1} of ${settings.rounds}`);
    const byHand = await updateByHand(harness, sender, leads);
    measured.update.push({ perSecond: byHand.update, leads });
    measured.updateWithEvents.push({ perSecond: byHand.withEvents, leads });
    const status = statuses[round % statuses.length] ?? 'won';
    const perSecond = await editAll(harness, sender, status);
    measured.edit.push({ perSecond, leads });
    const [edit, update, events] = [perSecond, byHand.update, byHand.withEvents].map(Math.round);
    log(`a second: ${edit} edited, ${update} updated by hand, ${events} with events`);
  }
  log('measuring intake beside it');
  const intake = () => measureIntake(harness, 'leadhub', settings.connections, [sender]);
  const alone = await intake();
  const cause = await begin(harness, sender, 'lost');
  const beside = await intake();
  await waitUntilDone(harness, sender, cause);
  return { ...measured, intake: { alone, beside } };
}

/** Leads a second, from the request to the end of the job. */
async function editAll(harness: Harness, sender: Sender, status: string): Promise<number> {
  const began = performance.now();
  const cause = await begin(harness, sender, status);
  const { done, skipped } = await waitUntilDone(harness, sender, cause);
  if (skipped > 0) throw new Error(`${skipped} leads were skipped.`);
  return (done * 1_000) / (performance.now() - began);
}

async function begin(harness: Harness, sender: Sender, status: string): Promise<string> {
  const body = { filter: {}, set: { status } };
  return (await send<{ cause: string }>(harness, sender, 'PATCH', 'leads/bulk', body)).cause;
}

interface Progress {
  state: string;
  done: number;
  skipped: number;
}

async function waitUntilDone(harness: Harness, sender: Sender, cause: string): Promise<Progress> {
  for (;;) {
    const progress = await send<Progress>(harness, sender, 'GET', `causes/${cause}`);
    if (progress.state !== 'running') return progress;
    await sleep(everyMs);
  }
}

async function send<Data>(
  { inlet }: Pick<Harness, 'inlet'>,
  { target }: Sender,
  method: string,
  path: string,
  body?: object,
): Promise<Data> {
  const response = await fetch(`http://127.0.0.1:${inlet.port}/api/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${target.key}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} responded with ${response.status}: ${text}`);
  return (JSON.parse(text) as { data: Data }).data;
}

/** Leads a second, each in one transaction. */
function updateByHand({ world }: Harness, { workspaceId }: Sender, leads: number) {
  return world.run(async (pool) => {
    const client = await pool.connect();
    const timed = async (texts: readonly string[]) => {
      const began = performance.now();
      await client.query('begin');
      for (const text of texts) await client.query(text);
      await client.query('commit');
      return (leads * 1_000) / (performance.now() - began);
    };
    try {
      await client.query('create schema copied');
      for (const table of ['leads', 'events']) {
        await client.query(`create table copied.${table} (like public.${table} including all)`);
      }
      await client.query(
        `insert into copied.leads select * from leads where workspace_id = '${workspaceId}'`,
      );
      await client.query('analyze copied.leads');
      const update = await timed([updateText(workspaceId, 'won')]);
      await client.query('vacuum copied.leads');
      const texts = [updateText(workspaceId, 'lost'), eventsText(workspaceId)];
      return { update, withEvents: await timed(texts) };
    } finally {
      await client.query('drop schema if exists copied cascade');
      client.release();
    }
  });
}

const updateText = (workspaceId: string, status: string) => `
  update copied.leads set version = version + 1, updated_at = now(), status_id = (
    select id from statuses where workspace_id = '${workspaceId}' and key = '${status}')
  where workspace_id = '${workspaceId}'`;

const eventsText = (workspaceId: string) => `
  insert into copied.events (workspace_id, seq, type, subject_type, subject_id, actor_type,
    before, after, cause_id, at)
  select workspace_id, row_number() over (order by number), 'lead.status_changed', 'lead', id, 'key',
    '{"status":"new"}', '{"status":"lost"}', workspace_id, now()
  from copied.leads where workspace_id = '${workspaceId}'`;
