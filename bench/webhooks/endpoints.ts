// A workspace with webhooks of its own, and what they are told of.
import type { Stage } from '../measure/stage.ts';
import { readCpuTimes } from '../processes/cpu-times.ts';
import { startWorker, type Worker } from '../processes/start-worker.ts';
import type { Sender } from '../world.ts';
import type { ReceiveAsk, Received } from './receive.ts';

export type Receiver = Worker<ReceiveAsk, Received> & { port: number };

export async function openReceiver(): Promise<Receiver> {
  const worker = startWorker<ReceiveAsk, Received>('webhooks/receive.ts');
  const { port } = await worker.ask({ do: 'open' });
  return { ...worker, port };
}

export async function call(
  { inlet }: Pick<Stage, 'inlet'>,
  { target }: Sender,
  method: string,
  path: string,
  body?: object,
) {
  const answer = await fetch(`http://127.0.0.1:${inlet.port}${path}`, {
    method,
    headers: { authorization: `Bearer ${target.key}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

export async function register(
  stage: Stage,
  sender: Sender,
  urls: readonly string[],
  active: boolean,
): Promise<void> {
  for (const url of urls) {
    await call(stage, sender, 'POST', '/api/v1/webhooks', {
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

/** Tells all webhooks of a workspace the whole log, from its beginning, at once. */
export async function drain(
  stage: Stage,
  sender: Sender,
  receiver: Receiver,
  messages: number,
): Promise<Drained> {
  const { inlet, world } = stage;
  const watched = { program: inlet.pid, database: inlet.databasePid };
  await receiver.ask({ do: 'reset' });
  const before = readCpuTimes(watched);
  await world.run(async (pool) => {
    await pool.query(
      'update webhook_checkpoints set completed_seq = 0, started_seq = 0 where workspace_id = $1',
      [sender.workspaceId],
    );
    await setActive(pool, sender.workspaceId, true);
  });
  const { firstAt, lastAt } = await received(receiver, messages);
  const after = readCpuTimes(watched);
  await stop(stage, sender);
  return {
    perSecond: messages / ((lastAt - firstAt) / 1_000),
    cpuUs: {
      program: (after.program - before.program) / messages,
      database: (after.database - before.database) / messages,
    },
  };
}

type Pool = Parameters<Parameters<Stage['world']['run']>[0]>[0];

async function setActive(pool: Pool, workspaceId: string, active: boolean): Promise<void> {
  await pool.query(
    `with changed as (
      update webhooks set active = $2, version = version + 1 where workspace_id = $1)
    select pg_notify('inlet_webhooks', $1::text)`,
    [workspaceId, active],
  );
}

/** And forgets what was told, so that it can be told anew. */
async function stop({ world }: Stage, { workspaceId }: Sender): Promise<void> {
  await world.run(async (pool) => {
    await setActive(pool, workspaceId, false);
    await pause(1_000);
    for (const table of ['webhook_attempts', 'webhook_retries']) {
      await pool.query(`delete from ${table} where workspace_id = $1`, [workspaceId]);
    }
  });
}

const patienceMs = 20_000;

async function received(receiver: Receiver, messages: number): Promise<Received> {
  let last = { count: 0, at: performance.now() };
  for (;;) {
    const now = await receiver.ask({ do: 'count' });
    if (now.count >= messages) return now;
    if (now.count > last.count) last = { count: now.count, at: performance.now() };
    if (performance.now() - last.at > patienceMs) {
      throw new Error(`${now.count} of ${messages} messages arrived, and then no more.`);
    }
    await pause(20);
  }
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
