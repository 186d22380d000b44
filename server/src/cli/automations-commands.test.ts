import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../../test/build-test-app.ts';
import { caller } from '../../test/call.ts';
import { eventually } from '../../test/eventually.ts';
import { inletOn } from '../../test/run-inlet.ts';

const app = await buildTestApp();
after(app.close);
const { inlet, json } = inletOn({ database: app.database });
const call = caller(app, app.keys.leadhub);
const automations = '/api/v1/automations';

test('automations are listed, paused, resumed, and their failed runs retried', async () => {
  assert.match((await inlet('automations', 'list')).out, /no automation/);
  const made = await call('POST', automations, {
    ...{ name: 'Greet', active: true, trigger: { type: 'lead.created' } },
    steps: [{ type: 'set_field', field: 'email', value: '{{ lead.company }}' }],
  });
  const { id } = made.body.data;
  await app.work();
  await call('POST', '/api/v1/leads', { first_name: 'Ann', company: 'no address' });
  const counts = async () => (await json('automations', 'list')).data[0];
  await eventually(async () => (await counts()).failed === 1, 'no run has failed');
  assert.match((await inlet('automations', 'list')).out, /Greet +yes +0 +1/);
  assert.deepEqual(await json('automations', 'pause', String(id)), { id, active: false });
  assert.equal((await counts()).active, false);
  assert.match((await inlet('automations', 'resume', String(id))).out, /Greet is on/);
  await call('PATCH', '/api/v1/leads/1', { company: 'ann@example.com' });
  assert.deepEqual(await json('automations', 'retry', String(id)), { count: 1 });
  await eventually(async () => (await counts()).failed === 0, 'the run is not retried');
  assert.equal((await inlet('automations', 'retry', '99')).code, 1);
});
