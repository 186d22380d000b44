// Registers webhooks in a workspace and delivers its log to them.
import type { Harness } from '../measure/harness.ts';
import { readCpuTimes } from '../processes/cpu-times.ts';
import { startWorker, type Worker } from '../processes/start-worker.ts';
import type { Sender } from '../world.ts';
import type { Received, ReceiverCommand } from './receiver.ts';

export type Receiver = Worker<ReceiverCommand, Received> & { port: number };

export async function openReceiver(): Promise<Receiver> {
  const worker = startWorker<ReceiverCommand, Received>('webhooks/receiver.ts');
  const { port } = await worker.call({ do: 'open' });
  return { ...worker, port };
}

export async function call(
  { inlet }: Pick<Harness, 'inlet'>,
  { target }: Sender,
  method: string,
  path: string,
  body?: object,
) {
  const response = await fetch(`http://127.0.0.1:${inlet.port}${path}`, {
    method,
    headers: { authorization: `Bearer ${target.key}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} → ${response.status}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

export async function register(
  harness: Harness,
  sender: Sender,
  urls: readonly string[],
  active: boolean,
): Promise<void> {
  for (const url of urls) {
    await call(harness, sender, 'POST', '/api/v1/webhooks', {
      url,
      active,
      events: ['lead.created'],
    });
  }
}

export const urlsOf = ({ port }: Receiver, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `http://127.0.0.1:${port}/good/${index}`);

export interface Drained {
  perSecond: number;
  cpuUs: { program: number; database: number };
}

/** Delivers the whole log of a workspace to all its webhooks, and waits until it has arrived. */
export async function drain(
  harness: Harness,
  sender: Sender,
  receiver: Receiver,
  messages: number,
): Promise<Drained> {
  const { inlet, world } = harness;
  const watched = { program: inlet.pid, database: inlet.databasePid };
  await receiver.call({ do: 'reset' });
  const before = readCpuTimes(watched);
  await world.run(async (pool) => {
    await pool.query(
      'update webhook_checkpoints set completed_seq = 0, started_seq = 0 where workspace_id = $1',
      [sender.workspaceId],
    );
    await setActive(pool, sender.workspaceId, true);
  });
  const { firstAt, lastAt } = await waitForMessages(receiver, messages);
  const after = readCpuTimes(watched);
  await deactivate(harness, sender);
  return {
    perSecond: messages / ((lastAt - firstAt) / 1_000),
    cpuUs: {
      program: (after.program - before.program) / messages,
      database: (after.database - before.database) / messages,
    },
  };
}

type Pool = Parameters<Parameters<Harness['world']['run']>[0]>[0];

async function setActive(pool: Pool, workspaceId: string, active: boolean): Promise<void> {
  await pool.query(
    `with changed as (
      update webhooks set active = $2, version = version + 1 where workspace_id = $1)
    select pg_notify('inlet_webhooks', $1::text)`,
    [workspaceId, active],
  );
}

/** Also deletes the record of deliveries, so that the log can be delivered again. */
async function deactivate({ world }: Harness, { workspaceId }: Sender): Promise<void> {
  await world.run(async (pool) => {
    await setActive(pool, workspaceId, false);
    await pause(1_000);
    for (const table of ['webhook_attempts', 'webhook_retries']) {
      await pool.query(`delete from ${table} where workspace_id = $1`, [workspaceId]);
    }
  });
}

const stallTimeoutMs = 20_000;

async function waitForMessages(receiver: Receiver, messages: number): Promise<Received> {
  let last = { count: 0, at: performance.now() };
  for (;;) {
    const now = await receiver.call({ do: 'count' });
    if (now.count >= messages) return now;
    if (now.count > last.count) last = { count: now.count, at: performance.now() };
    if (performance.now() - last.at > stallTimeoutMs) {
      throw new Error(`${now.count} of ${messages} messages arrived before deliveries stalled.`);
    }
    await pause(20);
  }
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
