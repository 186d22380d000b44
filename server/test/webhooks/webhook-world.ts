// Webhooks of a test app, with a clock that tests move and receivers of their own.
import assert from 'node:assert/strict';
import { notifyDispatchers } from '../../src/domain/webhooks/notify-dispatchers.ts';
import { parseAllowList } from '../../src/platform/outbound/allow-list.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { buildTestApp, type TestApp } from '../build-test-app.ts';
import { type Call, caller } from '../call.ts';
import { openReceiver, type Receiver, type Responder } from '../receiver.ts';

interface AttemptRow {
  seq: number;
  attempt: number;
  at: Date;
  outcome: string;
  status: number | null;
  error: string | null;
  response: string | null;
}

export interface Registered extends Receiver {
  id: string;
  number: number;
  secret: string;
  attempts: () => Promise<AttemptRow[]>;
  shown: () => Promise<{ active: boolean; disabled_reason: string | null }>;
}

export interface WebhookWorld {
  app: TestApp;
  call: Call;
  now: () => Date;
  move: (ms: number) => Promise<void>;
  /** Moves the clock, and waits until everything that is due then is sent. */
  pass: (ms: number) => Promise<void>;
  /** Moves the clock to when the next retry is due; false when there is none. */
  passToNext: () => Promise<boolean>;
  register: (responder: Responder, fields?: object) => Promise<Registered>;
  addLeads: (count: number) => Promise<void>;
  /** Waits until nothing is due or in flight any more. */
  settled: () => Promise<void>;
  close: () => Promise<void>;
}

export async function openWebhookWorld(): Promise<WebhookWorld> {
  let time = Date.parse('2026-03-28T09:00:00Z');
  const now = () => new Date(time);
  const app = await buildTestApp({
    config: { outboundAllow: parseAllowList('127.0.0.0/8') },
    clock: { now },
  });
  await app.work();
  const call = caller(app, app.keys.leadhub);
  const receivers: Receiver[] = [];
  const { pool, kysely } = app.database;
  let leads = 0;

  const one = async (text: string) => (await pool.query(text, [now()])).rows[0];

  async function settled(): Promise<void> {
    const unsettled = `
      select count(*)::integer as count from webhooks w
      join webhook_checkpoints p on p.workspace_id = w.workspace_id and p.webhook_id = w.id
      join workspace_counters c on c.workspace_id = w.workspace_id
      where w.active and (p.completed_seq < c.last_event or exists (
        select from webhook_retries r
        where r.workspace_id = w.workspace_id and r.webhook_id = w.id
          and (r.due_at <= $1 or r.claimed)))`;
    const settled = await waitUntil(async () => (await one(unsettled)).count === 0, {
      withinMs: 20_000,
      everyMs: 5,
    });
    assert.ok(settled, 'everything that was due is sent');
  }

  async function move(ms: number): Promise<void> {
    time += ms;
    await notifyDispatchers(kysely, app.workspace.id);
  }

  async function pass(ms: number): Promise<void> {
    await move(ms);
    await settled();
  }

  return {
    ...{ app, call, now, move, pass, settled },
    async passToNext() {
      const { due } = await one(`select min(due_at) as due from webhook_retries where due_at > $1`);
      if (due !== null) await pass(due.getTime() - time);
      return due !== null;
    },
    async register(responder, fields = {}) {
      const receiver = await openReceiver();
      receivers.push(receiver);
      receiver.respondWith(responder);
      const body = { url: receiver.url, events: ['lead.created'], ...fields };
      const made = await call('POST', '/api/v1/webhooks', body);
      assert.equal(made.status, 201, made.text);
      const { id: number, uuid: id, secret } = made.body.data;
      return {
        ...{ ...receiver, id, number, secret },
        async attempts() {
          const { rows } = await pool.query<AttemptRow>(
            `select seq, attempt, at, outcome, status, error, response from webhook_attempts
             where webhook_id = $1 order by seq, attempt`,
            [id],
          );
          return rows;
        },
        shown: async () => (await call('GET', `/api/v1/webhooks/${number}`)).body.data,
      };
    },
    async addLeads(count) {
      const made = Array.from({ length: count }, () => {
        leads += 1;
        return call('POST', '/api/v1/leads', { first_name: 'Ada', last_name: `No ${leads}` });
      });
      for (const { status } of await Promise.all(made)) assert.equal(status, 201);
    },
    async close() {
      await Promise.all(receivers.map((receiver) => receiver.close()));
      await app.close();
    },
  };
}
