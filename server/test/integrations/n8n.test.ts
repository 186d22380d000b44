// The nodes for n8n, run against the real program with a stand-in of the context that n8n passes in.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { parseAllowList } from '../../src/platform/outbound/allow-list.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { openReceiver, type Received } from '../receiver.ts';

const require = createRequire(import.meta.url);
const packageFile = require.resolve('../../../integrations/n8n/package.json');
const { n8n } = require(packageFile);
const load = (path: string) =>
  Object.values<new () => Node>(require(join(dirname(packageFile), path)))[0];
const [InletApi] = n8n.credentials.map(load);
const [Inlet, InletTrigger] = n8n.nodes.map(load);

interface Property {
  name: string;
  displayName: string;
  type: string;
  default: unknown;
  displayOptions?: { show: Record<string, string[]> };
  options?: { value: string; name: string }[];
}
interface Node {
  description: { name: string; properties: Property[]; credentials: { name: string }[] };
}

const app = await buildTestApp({ config: { outboundAllow: parseAllowList('127.0.0.0/8') } });
const receiver = await openReceiver();
after(async () => {
  await receiver.close();
  await app.close();
});
await app.work();
const call = caller(app, app.keys.leadhub);
const baseUrl = await app.app.listen({ host: '127.0.0.1', port: 0 });

interface Asked {
  method: string;
  url: string;
  qs?: Record<string, string>;
  body?: object;
}

/** What n8n gives a node: its parameters, its credential and requests with it. */
function contextOf(parameters: Record<string, unknown>, more: object = {}) {
  const data: Record<string, unknown> = {};
  return {
    getCredentials: async () => ({ baseUrl: `${baseUrl}/`, apiKey: app.keys.leadhub }),
    getNodeParameter: (name: string) => parameters[name],
    getInputData: () => [{ json: {} }],
    continueOnFail: () => false,
    getWorkflowStaticData: () => data,
    getNodeWebhookUrl: () => receiver.url,
    helpers: {
      async httpRequestWithAuthentication(_credential: string, { method, url, qs, body }: Asked) {
        const address = new URL(url);
        for (const [name, value] of Object.entries(qs ?? {})) {
          address.searchParams.set(name, String(value));
        }
        const response = await fetch(address, {
          method,
          headers: {
            authorization: `Bearer ${app.keys.leadhub}`,
            'content-type': 'application/json',
          },
          ...(body && { body: JSON.stringify(body) }),
        });
        const text = await response.text();
        if (!response.ok) throw new Error(text);
        return text === '' ? undefined : JSON.parse(text);
      },
      returnJsonArray: (items: object[]) => items.map((json) => ({ json })),
    },
    ...more,
  };
}

async function execute(parameters: Record<string, unknown>, more?: object) {
  const [items] = await new Inlet().execute.call(contextOf(parameters, more));
  return items.map(({ json }: { json: object }) => json);
}

test('every property has a label, a type and a default, and every choice a property', () => {
  for (const One of [Inlet, InletTrigger]) {
    const { properties, credentials } = new One().description as Node['description'];
    assert.deepEqual(
      credentials.map(({ name }) => name),
      [new InletApi().name],
    );
    for (const { name, displayName, type, default: initial, options } of properties) {
      assert.ok(displayName !== '' && type !== '' && initial !== undefined, name);
      if (type === 'options')
        assert.ok(
          options?.some(({ value }) => value === initial),
          name,
        );
    }
  }
});

test('the operations → a lead created, found, read and changed, with a note and a task', async () => {
  const [lead] = await execute({
    ...{ resource: 'lead', operation: 'create', firstName: 'Nina' },
    fields: { email: 'nina@example.com', tags: 'vip, fair', custom_fields: '{"budget":5000}' },
  });
  assert.deepEqual([lead.tags, lead.custom_fields], [['vip', 'fair'], { budget: 5000 }]);
  const find = { resource: 'lead', operation: 'find', email: '', phone: '', search: 'nina@' };
  assert.deepEqual(
    (await execute(find)).map(({ id }: { id: number }) => id),
    [lead.id],
  );
  const leadId = lead.id;
  const fields = { company: 'Nine' };
  await execute({ resource: 'lead', operation: 'update', leadId, fields });
  const [read] = await execute({ resource: 'lead', operation: 'get', leadId });
  assert.equal(read.company, 'Nine');
  const note = { resource: 'note', operation: 'create', leadId, body: 'Hello' };
  assert.equal((await execute(note))[0].body, 'Hello');
  const task = { resource: 'task', operation: 'create', title: 'Call', dueAt: '', assignedTo: '' };
  assert.equal((await execute({ ...task, taskLeadId: leadId }))[0].lead_id, leadId);
  assert.equal((await execute({ ...task, taskLeadId: '' }))[0].lead_id, null);
});

test('a refused request → an error, or an item with it where the workflow goes on', async () => {
  const parameters = { resource: 'lead', operation: 'get', leadId: 'none' };
  await assert.rejects(execute(parameters), /NOT_FOUND/);
  const [item] = await execute(parameters, { continueOnFail: () => true });
  assert.match(item.error, /NOT_FOUND/);
});

test('an active workflow gets genuine messages alone, and takes its webhook away', async () => {
  const context = contextOf({ events: ['lead.created'] });
  const trigger = new InletTrigger();
  const { checkExists, create, delete: remove } = trigger.webhookMethods.default;
  assert.equal(await checkExists.call(context), false);
  assert.equal(await create.call(context), true);
  assert.equal(await checkExists.call(context), true);
  await call('POST', '/api/v1/leads', { first_name: 'Olga' });
  const [received] = await receiver.until((all) => all.length > 0);
  assert.ok(received);
  let refused = 0;
  const take = ({ headers, text, body }: Pick<Received, 'headers' | 'text' | 'body'>) =>
    trigger.webhook.call({
      ...context,
      getHeaderData: () => headers,
      getRequestObject: () => ({ rawBody: Buffer.from(text) }),
      getBodyData: () => body,
      getResponseObject: () => ({
        status: (status: number) => {
          refused = status;
          return { send: () => {} };
        },
      }),
    });
  assert.deepEqual(await take(received), { workflowData: [[{ json: received.body }]] });
  const forged = await take({ ...received, text: received.text.replace('Olga', 'Olaf') });
  assert.deepEqual([forged, refused], [{ noWebhookResponse: true }, 401]);
  assert.equal(await remove.call(context), true);
  assert.equal((await call('GET', '/api/v1/webhooks')).body.meta.total, 0);
});
