// Automations: validation of steps by path, references to records, and versions.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const call = caller(app, app.keys.leadhub);
const second = caller(app, app.keys.crmleadpro);
const automations = '/api/v1/automations';
const trigger = { type: 'lead.created' };
const stop = { type: 'stop' };
const conditions = [{ field: 'status', operator: 'is', value: 'new' }];

async function stage(key: string): Promise<{ id: string; number: number }> {
  const { rows } = await app.database.pool.query(
    'select id, number from stages where workspace_id = $1 and key = $2',
    [app.workspace.id, key],
  );
  return rows[0];
}

test('steps get ids, and each API shows references in its own form', async () => {
  const { id, number } = await stage('proposal');
  const made = await call('POST', automations, {
    name: 'Move',
    trigger,
    steps: [
      { type: 'move_stage', stage_id: number },
      {
        type: 'branch',
        conditions,
        yes: [{ type: 'assign', user_ids: [app.owner.id] }],
        no: [stop],
      },
    ],
  });
  assert.equal(made.status, 201, made.text);
  const [move, branch] = made.body.data.steps;
  assert.equal(made.body.data.active, false);
  assert.equal(move.stage_id, number);
  assert.equal(branch.yes[0].user_ids[0], app.owner.number);
  assert.ok(move.id && branch.id && branch.yes[0].id);
  const shown = await second('GET', `${automations}/${made.body.data.id}`);
  assert.match(shown.body.steps[0].stage_id, /^stage_/);
  const same = await second('PATCH', `${automations}/${made.body.data.id}`, {
    steps: shown.body.steps,
  });
  assert.equal(same.headers.etag, '"1"');
  const { rows } = await app.database.pool.query('select steps from automation_versions limit 1');
  assert.equal(rows[0].steps[0].stage_id.id, id);
});

test('invalid steps and triggers → 422 with the path of each error', async () => {
  const deep = (depth: number): object =>
    depth === 0 ? stop : { type: 'branch', conditions, yes: [deep(depth - 1)] };
  const wrong: [object, string][] = [
    [{ steps: [{ type: 'dance' }] }, 'steps.0.type'],
    [{ steps: [stop, { type: 'add_tag' }] }, 'steps.1.tag'],
    [{ steps: [{ type: 'wait', minutes: 'long' }] }, 'steps.0.minutes'],
    [{ steps: [{ type: 'move_stage', stage_id: 999_999 }] }, 'steps.0.stage_id'],
    [{ steps: [{ type: 'set_status', status: 'lucky' }] }, 'steps.0.status'],
    [{ steps: [{ type: 'enrol', automation_id: 999_999 }] }, 'steps.0.automation_id'],
    [
      { steps: [{ type: 'branch', conditions, yes: [{ type: 'notify' }] }] },
      'steps.0.yes.0.message',
    ],
    [{ steps: [deep(4)] }, 'steps.0.yes.0.yes.0.yes.0.yes'],
    [{ trigger: { type: 'full_moon' } }, 'trigger.type'],
    [{ trigger: { type: 'inactivity' } }, 'trigger.days'],
    [{ trigger: { type: 'form', form_id: 999_999 } }, 'trigger.form_id'],
    [{ conditions: [{ field: 'status', operator: 'rhymes' }] }, 'conditions.0.operator'],
    [{ steps: [] }, 'steps'],
    [{ steps: Array.from({ length: 2 }, () => ({ ...stop, id: 'one' })) }, 'steps'],
  ];
  for (const [fields, path] of wrong) {
    const response = await call('POST', automations, {
      name: 'Wrong',
      trigger,
      steps: [stop],
      ...fields,
    });
    assert.equal(response.status, 422, path);
    assert.deepEqual(Object.keys(response.body.errors), [path]);
  }
});

test('a form trigger shows the form in each API, and outlives the form', async () => {
  const fields = [{ key: 'email', label: 'Email', type: 'email' }];
  const form = (await call('POST', '/api/v1/forms', { name: 'Ask', fields })).body.data;
  const made = await call('POST', automations, {
    name: 'Answered',
    trigger: { type: 'form', form_id: form.uuid },
    steps: [stop],
  });
  const at = `${automations}/${made.body.data.id}`;
  assert.equal(made.body.data.trigger.form_id, form.id);
  assert.match((await second('GET', at)).body.trigger.form_id, /^form_/);
  assert.equal((await call('DELETE', `/api/v1/forms/${form.id}`)).status, 204);
  const renamed = await call('PATCH', at, { name: 'Never' });
  assert.equal(renamed.status, 200, renamed.text);
  assert.equal(renamed.body.data.trigger.form_id, form.id);
});

test('deleting a stage or status in use by an automation → 409 without move_to', async () => {
  const make = async (name: string) =>
    (
      await call('POST', '/api/v1/pipelines', {
        name,
        stages: [{ name: 'Talk' }, { name: 'Sold', outcome: 'won' }],
      })
    ).body.data;
  const [from, to] = [await make('Old'), await make('New')];
  const [talk, sold] = from.stages;
  const made = await call('POST', automations, {
    name: 'Names',
    trigger: { type: 'inactivity', days: 3, stage_id: talk.id },
    steps: [
      { type: 'set_status', status: 'quoted' },
      { type: 'branch', conditions, yes: [{ type: 'move_stage', stage_id: sold.id }], no: [stop] },
    ],
  });
  const at = `${automations}/${made.body.data.id}`;
  const pipeline = `/api/v1/pipelines/${from.id}`;
  for (const url of [`${pipeline}/stages/${sold.id}`, pipeline, '/api/v1/statuses/quoted']) {
    const refused = await call('DELETE', url);
    assert.equal(refused.status, 409, url);
    assert.match(refused.body.message, /used by 1 automation:/);
  }
  const third = (await call('POST', `${pipeline}/stages`, { name: 'Third' })).body.data;
  await call('DELETE', `${pipeline}/stages/${sold.id}?move_to=${third.id}`);
  assert.equal((await call('GET', at)).body.data.steps[1].yes[0].stage_id, third.id);
  await call('DELETE', `${pipeline}?move_to=${to.id}`);
  await call('DELETE', '/api/v1/statuses/quoted?move_to=qualified');
  const { trigger: now, steps, version } = (await call('GET', at)).body.data;
  const targets = to.stages.map((one: { id: number }) => one.id);
  assert.equal(now.stage_id, targets[0]);
  assert.ok(targets.includes(steps[1].yes[0].stage_id));
  assert.deepEqual([steps[0].status, steps[1].no[0].type], ['qualified', 'stop']);
  assert.equal(steps[0].id, made.body.data.steps[0].id);
  const { data } = (await call('GET', `${at}/versions`)).body;
  assert.deepEqual([data[0].version, data.length], [version, version]);
});

test('each change creates a version, and earlier versions stay readable', async () => {
  const { body } = await call('POST', automations, { name: 'Grow', trigger, steps: [stop] });
  const { id, steps } = body.data;
  const changed = await call('PATCH', `${automations}/${id}`, {
    steps: [...steps, { type: 'add_note', body: 'Hello' }],
  });
  assert.equal(changed.body.data.version, 2);
  assert.equal(changed.body.data.steps[0].id, steps[0].id);
  const late = await call('PATCH', `${automations}/${id}`, { name: 'x' }, { 'if-match': '"1"' });
  assert.equal(late.status, 412);
  const versions = await call('GET', `${automations}/${id}/versions`);
  const lengths = versions.body.data.map((one: { steps: object[] }) => one.steps.length);
  assert.deepEqual(lengths, [2, 1]);
  assert.equal((await call('DELETE', `${automations}/${id}`)).status, 204);
  assert.equal((await call('GET', `${automations}/${id}/versions`)).status, 404);
});

test('an automation, or a reference, of another workspace → 404 or 422', async () => {
  const tenant = await app.addTenant('other');
  const other = caller(app, tenant.keys.leadhub);
  const { id } = (await call('GET', automations)).body.data[0];
  assert.equal((await other('GET', `${automations}/${id}`)).status, 404);
  assert.equal((await other('DELETE', `${automations}/${id}`)).status, 404);
  const fields = [{ key: 'email', label: 'Email', type: 'email' }];
  const form = (await call('POST', '/api/v1/forms', { name: 'Ours', fields })).body.data;
  const foreign = [
    { type: 'move_stage', stage_id: (await stage('new')).id },
    { type: 'assign', assigned_user_id: app.owner.id },
    { type: 'enrol', automation_id: id },
  ];
  const response = await other('POST', automations, {
    name: 'Foreign',
    trigger: { type: 'form', form_id: form.uuid },
    steps: foreign,
  });
  assert.equal(response.status, 422);
  assert.deepEqual(Object.keys(response.body.errors), [
    'trigger.form_id',
    'steps.0.stage_id',
    'steps.1.assigned_user_id',
    'steps.2.automation_id',
  ]);
});
