// Deliveries that are no leads: their connector handles them itself, and says what became of each.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type {
  EventConnector,
  Outcome,
} from '../../src/domain/integrations/connectors/connector.ts';
import { handleDue } from '../../src/domain/integrations/handle/handle-due.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { integrationsPath } from './open-integrations.ts';

const app = await buildTestApp();
after(app.close);
const call = caller(app, app.keys.leadhub);
const { body } = await call('POST', integrationsPath, {
  ...{ type: 'slack', name: 'Channel' },
  settings: { webhook_url: 'https://hooks.slack.com/services/a-long-secret' },
});
const integration: number = body.data.id;

async function store(payload: object): Promise<void> {
  await app.database.pool.query(
    `insert into integration_deliveries
       (workspace_id, integration_id, id, dedupe_key, payload, received_at, due_at)
     select workspace_id, id, gen_random_uuid(), gen_random_uuid(), $2, now(),
       now() - interval '1 second'
     from integrations where number = $1`,
    [integration, JSON.stringify(payload)],
  );
}

const fetcher = { add: async () => {}, stop: async () => {} };

async function handle(connector: Pick<EventConnector, 'handle'>): Promise<void> {
  const slack = { type: 'slack', verify: () => undefined, split: () => [], ...connector };
  const deps = {
    ...{ ...app.services.read, sealer: app.services.sealer },
    connectors: new Map([['slack', slack]]),
    captureTogether: async () => [],
  };
  await handleDue(deps, fetcher, app.workspace.id);
}

async function deliveries() {
  const { body } = await call('GET', `${integrationsPath}/${integration}/deliveries`);
  return body.data.reverse();
}

/** In seconds. */
const waitOf = ({ due_at, handled_at }: { due_at: string; handled_at: string }): number =>
  (Date.parse(due_at) - Date.parse(handled_at)) / 1_000;

test('each delivery has the outcome that its connector gives it, with the secrets at hand', async () => {
  for (const kind of ['read', 'echo', 'broken', 'late']) await store({ kind });
  const outcomes: Record<string, Outcome> = {
    read: { state: 'handled' },
    echo: { state: 'ignored', reason: 'not_wanted' },
    broken: { state: 'failed', isFinal: true, reason: 'not_understood', detail: 'No id.' },
    late: { state: 'failed', reason: 'service_limit', retryAfterSeconds: 600 },
  };
  await handle({
    handle: async ({ settings }, found) => {
      assert.match(String(settings.webhook_url), /a-long-secret$/);
      return found.map(({ payload }) => outcomes[(payload as { kind: string }).kind] as Outcome);
    },
  });
  const found = await deliveries();
  assert.deepEqual(
    found.map(({ state, reason, detail }: Record<string, string>) => [state, reason, detail]),
    [
      ['handled', null, null],
      ['ignored', 'not_wanted', null],
      ['failed', 'not_understood', 'No id.'],
      ['waiting', 'service_limit', null],
    ],
  );
  assert.equal(waitOf(found[3]), 600);
});

test('a delivery that its connector cannot handle fails alone', async () => {
  for (const kind of ['first', 'poison', 'last']) await store({ kind });
  await handle({
    handle: async (_integration, found) => {
      const kinds = found.map(({ payload }) => (payload as { kind: string }).kind);
      if (kinds.includes('poison')) throw new Error('PostgreSQL refuses it.');
      return kinds.map(() => ({ state: 'handled' }));
    },
  });
  const found = (await deliveries()).slice(-3);
  assert.deepEqual(
    found.map(({ state, detail }: Record<string, string>) => [state, detail]),
    [
      ['handled', null],
      ['waiting', 'PostgreSQL refuses it.'],
      ['handled', null],
    ],
  );
});

test('a connector that throws → its deliveries are tried again in ten seconds', async () => {
  await store({ kind: 'thrown' });
  await handle({
    handle: async () => {
      throw new Error('Out of order.');
    },
  });
  const last = (await deliveries()).at(-1);
  const { state, reason, detail, attempts } = last;
  assert.deepEqual([state, reason, detail, attempts], ['waiting', 'error', 'Out of order.', 1]);
  assert.equal(waitOf(last), 10);
});
