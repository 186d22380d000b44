// Trying an automation writes nothing and calls nobody, and its versions can be restored.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { createContentReader } from '../content-of-all.ts';

const app = await buildTestApp();
after(app.close);
const call = caller(app, app.keys.leadhub);
const automations = '/api/v1/automations';
const on = { type: 'lead.created' };

async function ok(method: 'GET' | 'POST' | 'PATCH', url: string, body?: object) {
  const { status, text, body: found } = await call(method, url, body);
  assert.ok(status < 300, `${method} ${url} ${status} ${text}`);
  return found.data;
}

const contentOfAll = await createContentReader(app.database);
const lead = await ok('POST', '/api/v1/leads', {
  ...{ first_name: 'Ann', source: 'Website', email: 'ann@example.com' },
});

test('a test on a lead shows each step and its way, and changes nothing', async () => {
  const { id } = await ok('POST', automations, {
    ...{ name: 'Try', trigger: on, conditions: [] },
    steps: [{ type: 'stop' }],
  });
  const edited = {
    conditions: [{ field: 'source', operator: 'is', value: 'website' }],
    steps: [
      { type: 'add_tag', tag: 'brand new' },
      { id: 'ask', type: 'call_url', url: 'https://example.com/hook' },
      { id: 'reply', type: 'wait', event: 'note.created', minutes: 60 },
      {
        type: 'branch',
        conditions: [
          { field: 'tag', operator: 'contains', value: 'brand' },
          { field: 'steps.reply.result', operator: 'is', value: 'event' },
        ],
        yes: [{ type: 'create_task', title: 'Call {{ lead.first_name }}' }],
        no: [{ type: 'set_status', status: 'lost' }],
      },
    ],
  };
  const before = await contentOfAll();
  const asked = { lead_id: lead.id, waits_end_by: 'event', ...edited };
  const tried = await ok('POST', `${automations}/${id}/test`, asked);
  assert.equal(tried.meets_conditions, true);
  assert.equal(tried.run.state, 'finished');
  assert.deepEqual(
    tried.run.steps.map(({ type, outcome }: { type: string; outcome: string }) => [type, outcome]),
    [
      ['add_tag', 'done'],
      ['call_url', 'skipped'],
      ['wait', 'waiting'],
      ['branch', 'branched'],
      ['create_task', 'done'],
    ],
  );
  assert.equal(tried.run.steps.at(-1).did.title, 'Call Ann');
  const late = await ok('POST', `${automations}/${id}/test`, { ...asked, waits_end_by: 'timeout' });
  assert.equal(late.run.steps.at(-1).type, 'set_status');
  assert.deepEqual(await contentOfAll(), before);
});

test('a trigger on history → how often it would have started', async () => {
  for (const source of ['Ads', 'ads', 'Website']) {
    await ok('POST', '/api/v1/leads', { first_name: 'Bo', source });
  }
  const asked = { trigger: on, conditions: [{ field: 'source', operator: 'is', value: 'Ads' }] };
  const found = await ok('POST', `${automations}/history`, asked);
  assert.deepEqual([found.count, found.is_complete, found.starts.length], [2, true, 2]);
  const wrong = { ...asked, conditions: [{ field: 'shoe_size', operator: 'is', value: '42' }] };
  const refused = await call('POST', `${automations}/history`, wrong);
  assert.deepEqual(Object.keys(refused.body.errors), ['conditions.0.field']);
});

test('a former version is restored as a new one', async () => {
  const made = await ok('POST', automations, {
    ...{ name: 'Versions', trigger: on, conditions: [], steps: [{ type: 'stop' }] },
  });
  const at = `${automations}/${made.id}`;
  await ok('PATCH', at, { steps: [{ type: 'add_tag', tag: 'two' }] });
  const restored = await ok('POST', `${at}/versions/1/restore`);
  assert.deepEqual([restored.version, restored.steps], [3, made.steps]);
  assert.equal((await call('POST', `${at}/versions/9/restore`)).status, 404);
});
