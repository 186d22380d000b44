// Automations that incoming webhooks start: whom they run for, what they know of the body, and how
// often.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { testPublicUrl } from '../people.ts';
import { addPerson } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
const call = caller(app, app.keys.leadhub);
await app.work();
const automations = '/api/v1/automations';

async function ok(method: 'GET' | 'POST' | 'PATCH', url: string, body?: object) {
  const { status, text, body: found } = await call(method, url, body);
  assert.ok(status < 300, `${method} ${url} ${status} ${text}`);
  return found.data;
}

async function addAutomation(steps: object[], more: object = {}, trigger: object = {}) {
  const { id } = await ok('POST', automations, {
    ...{ name: 'Shop', active: true, trigger: { type: 'inbound_webhook', ...trigger }, steps },
    ...more,
  });
  const { url } = await ok('POST', `${automations}/${id}/address/renew`);
  return { id: id as number, path: new URL(url).pathname };
}

type Headers = Record<string, string>;

function send(path: string, body: object, headers: Headers = {}) {
  return app.app.inject({ method: 'POST', url: path, headers, payload: body });
}

async function finishedRuns(id: number, count: number) {
  const list = () => ok('GET', `${automations}/${id}/runs`);
  await eventually(async () => {
    const runs: { state: string }[] = await list();
    return runs.length === count && runs.every(({ state }) => state === 'finished');
  }, 'the runs did not finish');
  return list();
}

async function failedRun(id: number) {
  const list = () => ok('GET', `${automations}/${id}/runs?state=failed`);
  await eventually(async () => (await list()).length === 1, 'no run has failed');
  return (await list())[0];
}

const note = (body: string) => ({ type: 'add_note', body });
const notesOf = async (lead: number) =>
  (await ok('GET', `/api/v1/leads/${lead}/notes`)).map((one: { body: string }) => one.body);

test('a body with an e-mail address → a lead, then the same one; texts and conditions see the body', async () => {
  const { id, path } = await addAutomation([note('Ordered {{ trigger.body.order.item }}')], {
    conditions: [{ field: 'trigger.body.order.total', operator: 'greater', value: 100 }],
  });
  const person = { email: 'ann@example.com', name: 'Ann Lee', country: 'no field of a lead' };
  const response = await send(path, { ...person, order: { total: 250, item: 'a roof' } });
  assert.equal(response.statusCode, 202, response.body);
  const [run] = await finishedRuns(id, 1);
  assert.deepEqual(response.json(), { run_ids: [run.uuid] });
  assert.deepEqual(await notesOf(run.lead_id), ['Ordered a roof']);
  const lead = await ok('GET', `/api/v1/leads/${run.lead_id}`);
  assert.deepEqual([lead.email, lead.last_name, lead.extra], ['ann@example.com', 'Lee', {}]);
  const small = await send(path, { email: 'ann@example.com', order: { total: 5 } });
  assert.deepEqual([small.statusCode, small.json()], [202, { run_ids: [] }]);
  await send(path, { email: 'ann@example.com', order: { total: 101, item: 'a door' } });
  const runs = await finishedRuns(id, 2);
  assert.deepEqual([runs[0].lead_id, runs[1].lead_id], [lead.id, lead.id]);
});

test('a form with an external id → the lead that has it; nobody named → a run without a lead', async () => {
  const { id, path } = await addAutomation([{ type: 'add_tag', tag: 'hooked' }]);
  const lead = await ok('POST', '/api/v1/leads', { first_name: 'Bo', external_id: 'B-7' });
  const form = await app.app.inject({
    ...{ method: 'POST', url: path, payload: 'external_id=B-7&state[deep]=1' },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  assert.equal(form.statusCode, 202, form.body);
  assert.equal((await send(path, { anything: [1, 2] })).statusCode, 202);
  const runs = await finishedRuns(id, 2);
  assert.deepEqual(
    runs.map(({ lead_id }: { lead_id: number | null }) => lead_id),
    [null, lead.id],
  );
});

test('a trigger that creates no leads → finds the known person, and else runs for nobody', async () => {
  const { id, path } = await addAutomation(
    [{ type: 'add_tag', tag: 'found' }],
    {},
    { creates_leads: false },
  );
  const lead = await ok('POST', '/api/v1/leads', { first_name: 'Cy', phone: '+14155550199' });
  await send(path, { email: 'unknown@example.com' });
  await send(path, { phone: '(415) 555-0199' });
  const runs = await finishedRuns(id, 2);
  assert.deepEqual(
    runs.map(({ lead_id }: { lead_id: number | null }) => lead_id),
    [lead.id, null],
  );
});

test('one delivery sent five times at once, by its key → one run and one lead', async () => {
  const { id, path } = await addAutomation([note('Once')]);
  const body = { email: 'once@example.com' };
  const responses = await Promise.all(
    ['idempotency-key', 'webhook-id', 'webhook-id', 'idempotency-key', 'webhook-id'].map((name) =>
      send(path, body, { [name]: 'delivery-1' }),
    ),
  );
  const [run] = await finishedRuns(id, 1);
  for (const response of responses) assert.deepEqual(response.json(), { run_ids: [run.uuid] });
  assert.deepEqual(await notesOf(run.lead_id), ['Once']);
});

test('a delivery that is repeated when its conditions hold no more → the same run', async () => {
  const onlyNew = { field: 'first_name', operator: 'is', value: 'Eve' };
  const { path } = await addAutomation([note('Twice')], { conditions: [onlyNew] });
  const body = { email: 'eve@example.com', first_name: 'Eve' };
  const first = await send(path, body, { 'idempotency-key': 'delivery-2' });
  const [lead] = await ok('GET', '/api/v1/leads?email=eve@example.com');
  await ok('PATCH', `/api/v1/leads/${lead.id}`, { first_name: 'Eva' });
  const again = await send(path, body, { 'idempotency-key': 'delivery-2' });
  assert.equal(first.json().run_ids.length, 1);
  assert.deepEqual(again.json(), first.json());
});

test('a deal of a lead whose owner was deactivated → of nobody', async () => {
  const { member } = await addPerson(app, 'agent');
  await app.database.pool.query(
    'update workspace_counters set catalog_version = catalog_version + 1',
  );
  const { id, path } = await addAutomation([{ type: 'create_deal', title: 'Roof' }]);
  const person = { external_id: 'G-1', first_name: 'Gus' };
  const lead = await ok('POST', '/api/v1/leads', { ...person, assigned_user_id: member.number });
  await ok('POST', `/api/v1/users/${member.number}/deactivate`);
  await send(path, person);
  await finishedRuns(id, 1);
  const [deal] = await ok('GET', `/api/v1/deals?lead_id=${lead.id}`);
  assert.deepEqual([deal.title, deal.assigned_user_id], ['Roof', null]);
});

test('texts of steps with what no database stores → without it', async () => {
  const { id, path } = await addAutomation([
    { type: 'create_task', title: '{{ trigger.body.text }}' },
    note('{{ "%00" | url_decode }}{{ trigger.body.text | split: "" | last }}.'),
  ]);
  await send(path, { email: 'flo@example.com', text: `${'x'.repeat(499)}🌞` });
  const [run] = await finishedRuns(id, 1);
  assert.deepEqual(await notesOf(run.lead_id), ['\ufffd.']);
});

test('a renewed address → the former one is unknown; off → 409; no object → 400; long → 413', async () => {
  const { id, path } = await addAutomation([note('x')]);
  assert.equal((await send(path, [1])).statusCode, 400);
  assert.equal((await send(path, { text: 'x'.repeat(64 * 1024) })).statusCode, 413);
  const { url } = await ok('POST', `${automations}/${id}/address/renew`);
  assert.equal((await ok('GET', `${automations}/${id}/address`)).url, url);
  assert.equal((await send(path, {})).statusCode, 404);
  assert.equal((await send('/hooks/automations/unknown', {})).statusCode, 404);
  await ok('PATCH', `${automations}/${id}`, { active: false });
  assert.equal((await send(new URL(url).pathname, {})).statusCode, 409);
});

test('a step that calls this installation → refused, and when it has got its address later, failed', async () => {
  const step = (url: string) => ({ id: 'again', type: 'call_url', url });
  const { id, path } = await addAutomation([step('https://example.com/hook')]);
  const own = `${testPublicUrl}${path}`;
  const refused = await call('PATCH', `${automations}/${id}`, { steps: [step(own)] });
  assert.equal(refused.status, 422, refused.text);
  assert.deepEqual(refused.body.error_codes, {
    'steps.0.url': [{ code: 'address_not_allowed', params: {} }],
  });
  await app.database.pool.query(
    `update automation_versions set steps = $2 where workspace_id = $1 and automation_id =
      (select id from automations where workspace_id = $1 and number = $3)`,
    [app.workspace.id, JSON.stringify([step(own)]), id],
  );
  await send(path, {});
  assert.match((await failedRun(id)).error.message, /Inlet itself/);
});

test('a call of a run that comes back → it counts as one deeper, and beyond 8 it fails', async () => {
  const { id, path } = await addAutomation([note('x')]);
  await send(path, {}, { 'inlet-depth': '3' });
  const [run] = await finishedRuns(id, 1);
  assert.equal(run.depth, 4);
  await send(path, {}, { 'inlet-depth': '8' });
  assert.equal((await failedRun(id)).error.code, 'chain_too_deep');
});

test('a trial with a body → its steps see it', async () => {
  const { id } = await addAutomation([note('Ordered {{ trigger.body.item }}')]);
  const lead = await ok('POST', '/api/v1/leads', { first_name: 'Di' });
  const { run } = await ok('POST', `${automations}/${id}/test`, {
    ...{ lead_id: lead.id, body: { item: 'a roof' } },
  });
  assert.deepEqual(run.trigger, { type: 'test', body: { item: 'a roof' } });
  assert.deepEqual(await notesOf(lead.id), []);
});
