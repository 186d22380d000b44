// What editors of automations read: recipes, schemas, counts of runs; and who did what a run did.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';

const app = await buildTestApp();
after(app.close);
const call = caller(app, app.keys.leadhub);
await app.work();
const automations = '/api/v1/automations';

async function ok(method: 'GET' | 'POST', url: string, body?: object) {
  const { status, text, body: found } = await call(method, url, body);
  assert.ok(status < 300, `${method} ${url} ${status} ${text}`);
  return found.data;
}

for (const language of ['en', 'de']) {
  test(`each recipe in ${language} makes an automation whose test on a lead ends`, async () => {
    const lead = await ok('POST', '/api/v1/leads', { first_name: 'Ann', email: 'ann@example.com' });
    const recipes = await ok('GET', `${automations}/recipes?language=${language}`);
    assert.ok(recipes.length >= 4);
    for (const { key, name, description, ...definition } of recipes) {
      assert.ok(description.length > 0, key);
      const { id } = await ok('POST', automations, { name, ...definition });
      const { run } = await ok('POST', `${automations}/${id}/test`, { lead_id: lead.id });
      assert.equal(run.state, 'finished', `${key} ${JSON.stringify(run.error)}`);
    }
  });
}

test('the recipes, switched on → what they wait for starts them, and no step fails', async () => {
  const recipes = await ok('GET', `${automations}/recipes?language=en`);
  const started = new Map<string, number>();
  for (const { key, name, description: _, ...definition } of recipes) {
    // A week without activity is tested with a clock.
    if (key === 'stale_lead') continue;
    started.set(key, (await ok('POST', automations, { name, active: true, ...definition })).id);
  }
  await ok('POST', '/api/v1/leads', { first_name: 'Zoe', email: 'zoe@example.com' });
  const deal = await ok('POST', '/api/v1/deals', { title: 'Roof', value: 100, currency: 'USD' });
  await ok('POST', `/api/v1/deals/${deal.id}/win`);
  const email = { key: 'email', label: 'E-mail', type: 'email', required: true };
  const form = await ok('POST', '/api/v1/forms', { name: 'Ask', active: true, fields: [email] });
  await ok('POST', `/api/v1/forms/${form.id}/submissions`, { email: 'ida@example.com' });
  for (const [key, id] of started) {
    await eventually(
      async () => (await ok('GET', `${automations}/${id}/runs`)).length > 0,
      `${key} did not start`,
    );
    const [{ id: run }] = await ok('GET', `${automations}/${id}/runs`);
    await eventually(async () => {
      const { state } = await ok('GET', `${automations}/${id}/runs/${run}`);
      return state === 'waiting' || state === 'finished';
    }, `${key} failed`);
    await ok('POST', `${automations}/${id}/runs/cancel`, {});
  }
  for (const id of started.values()) await call('DELETE', `${automations}/${id}`);
});

test('the schema of automations has the limits by which definitions are checked', async () => {
  const { triggers, condition, steps } = await ok('GET', `${automations}/schema`);
  assert.equal(triggers.inactivity.properties.days.maximum, 3_650);
  assert.ok(triggers['campaign.sent']);
  assert.equal(steps.create_task.properties.title.maxLength, 500);
  assert.ok(condition.properties.operator.enum.includes('changed'));
});

test('runs are counted, and their events name the automation and the run', async () => {
  const { id } = await ok('POST', automations, {
    ...{ name: 'Tag them', active: true, trigger: { type: 'lead.created' } },
    steps: [
      { type: 'add_tag', tag: 'seen' },
      { type: 'wait', minutes: 60 },
    ],
  });
  const lead = await ok('POST', '/api/v1/leads', { first_name: 'Bo' });
  const runs = `${automations}/${id}/runs`;
  await eventually(
    async () => (await ok('GET', `${runs}?state=waiting`)).length === 1,
    'the run waits',
  );
  const [run] = await ok('GET', runs);
  const counts = await ok('GET', `${automations}/run-counts`);
  assert.deepEqual(
    counts.find(({ automation_id }: { automation_id: number }) => automation_id === id),
    { automation_id: id, total: 1, waiting: 1, failed: 0, failed_today: 0 },
  );
  const activity = await ok('GET', `/api/v1/leads/${lead.id}/activity`);
  const tagged = activity.find(
    ({ actor }: { actor: { type: string } }) => actor.type === 'automation',
  );
  assert.deepEqual(tagged.actor, { type: 'automation', id, name: 'Tag them' });
  assert.equal(tagged.cause_id, run.uuid);
});
