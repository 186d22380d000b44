// The definition of the Zapier app: valid by Zapier's own schema, and each trigger and action runs
// against the real program, with a stand-in of what the Zapier platform passes in.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { parseAllowList } from '../../src/platform/outbound/allow-list.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { openReceiver } from '../receiver.ts';

const require = createRequire(import.meta.url);
const definition = require('../../../integrations/zapier/index.js');
const { validateAppDefinition } = require('zapier-platform-schema');

const app = await buildTestApp({ config: { outboundAllow: parseAllowList('127.0.0.0/8') } });
const receiver = await openReceiver();
after(async () => {
  await receiver.close();
  await app.close();
});
await app.work();
const call = caller(app, app.keys.leadhub);
const baseUrl = await app.app.listen({ host: '127.0.0.1', port: 0 });

interface Request {
  method: string;
  url: string;
  params?: Record<string, string>;
  body?: object;
  headers?: Record<string, string>;
}

const authData = { base_url: `${baseUrl}/`, api_key: app.keys.leadhub };

/** What Zapier passes to each function: requests go through the middleware of the app. */
const zapier = (auth = authData) => {
  const bundle = { authData: auth, inputData: {} };
  const z = {
    errors: {
      Error: class extends Error {
        constructor(message: string, name: string, status?: number) {
          super(message);
          Object.assign(this, { name, status });
        }
      },
      ThrottledError: class extends Error {},
    },
    async request(given: Request) {
      const request = definition.beforeRequest[0](given, z, bundle);
      const url = new URL(request.url);
      for (const [name, value] of Object.entries(request.params ?? {})) {
        url.searchParams.set(name, String(value));
      }
      const response = await fetch(url, {
        method: request.method,
        headers: { 'content-type': 'application/json', ...request.headers },
        ...(request.body && { body: JSON.stringify(request.body) }),
      });
      const text = await response.text();
      const read = {
        status: response.status,
        data: text === '' ? undefined : JSON.parse(text),
        getHeader: (name: string) => response.headers.get(name),
      };
      return definition.afterResponse[0](read, z, bundle);
    },
  };
  return { z, bundle };
};

const { z, bundle } = zapier();
const run = (perform: (...given: unknown[]) => unknown, more: object) =>
  perform(z, { ...bundle, ...more });

/** The platform sends functions to its schema as their names: their arity, and that they are sync. */
function described(value: unknown): unknown {
  if (typeof value === 'function') return `$func$${value.length}$f$`;
  if (Array.isArray(value)) return value.map(described);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, described(one)]));
}

test("the definition is valid by Zapier's schema", () => {
  const { errors } = validateAppDefinition(described(definition));
  assert.deepEqual(
    errors.map(({ property, message }: Record<string, string>) => `${property}: ${message}`),
    [],
  );
});

test('the key is tried with the connection, and a wrong one is named as such', async () => {
  await run(definition.authentication.test, {});
  const wrong = zapier({ ...authData, api_key: 'lh_wrong' });
  await assert.rejects(definition.authentication.test(wrong.z, wrong.bundle), {
    name: 'AuthenticationError',
  });
});

test('a Zap that is on → items as its samples have them; off → no webhook', async () => {
  const { operation } = definition.triggers.lead_created;
  const [made] = (await run(operation.performList, {} as object)) as { id: number; lead: object }[];
  assert.ok(made?.id && made.lead, 'an example, before there is a lead');
  const inputData = { source: ['Fair'] };
  const subscribed = await run(operation.performSubscribe, {
    ...{ targetUrl: receiver.url, inputData },
  });
  await call('POST', '/api/v1/leads', { first_name: 'Other', source: 'website' });
  await call('POST', '/api/v1/leads', { first_name: 'Ann', source: 'fair' });
  const [received] = await receiver.until((all) => all.length > 0);
  const [item] = (await run(operation.perform, { cleanedRequest: received?.body })) as object[];
  const listed = (await run(operation.performList, {})) as { lead: { first_name: string } }[];
  assert.deepEqual(item, listed[0]);
  assert.equal(listed[0]?.lead.first_name, 'Ann');
  assert.equal(listed.length, 2);
  await run(operation.performUnsubscribe, { subscribeData: subscribed });
  assert.equal((await call('GET', '/api/v1/webhooks')).body.meta.total, 0);
});

test('every trigger → samples with an id', async () => {
  for (const { key, operation } of Object.values<never>(definition.triggers) as {
    key: string;
    operation: { performList: () => unknown };
  }[]) {
    const items = (await run(operation.performList, {})) as { id: number }[];
    assert.ok(items.length > 0 && items.every(({ id }) => id > 0), key);
  }
});

test('the actions → a lead created, changed and found, with a task and a note', async () => {
  const act = (kind: string, key: string, inputData: object) =>
    run(definition[kind][key].operation.perform, { inputData });
  const lead = (await act('creates', 'create_lead', {
    ...{ first_name: 'Zoe', email: 'zoe@example.com', phone: '', tags: ['vip'] },
    custom_fields: { budget: '5000' },
  })) as { id: number; phone: string | null };
  assert.equal(lead.phone, null);
  const changed = await act('creates', 'update_lead', { lead_id: lead.id, company: 'Zoo' });
  assert.equal((changed as { company: string }).company, 'Zoo');
  const found = await act('searches', 'find_lead', { email: 'ZOE@example.com' });
  assert.deepEqual(
    (found as { id: number }[]).map(({ id }) => id),
    [lead.id],
  );
  assert.deepEqual(await act('searches', 'find_lead', { external_id: 'none' }), []);
  await assert.rejects(async () => act('searches', 'find_lead', {}), { name: 'InvalidData' });
  const task = await act('creates', 'create_task', { title: 'Call', lead_id: lead.id, due_at: '' });
  assert.equal((task as { lead_id: number }).lead_id, lead.id);
  await act('creates', 'create_task', { title: 'Alone', due_at: '2030-05-06T10:00:00Z' });
  const note = await act('creates', 'add_note', { lead_id: lead.id, body: 'Hello' });
  assert.equal((note as { body: string }).body, 'Hello');
  await assert.rejects(
    act('creates', 'create_lead', { first_name: 'X', email: 'no' }) as Promise<unknown>,
    {
      ...{ name: 'InvalidRequest', status: 422 },
      message: /email field must be/,
    },
  );
});
