// Automations on the whole program: what starts them, what their steps do, and what their runs record.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { parseAllowList } from '../../src/platform/outbound/allow-list.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { openReceiver } from '../receiver.ts';
import { addPerson } from '../sessions.ts';

const receiver = await openReceiver();
const app = await buildTestApp({ config: { outboundAllow: parseAllowList('127.0.0.0/8') } });
after(async () => {
  await app.close();
  await receiver.close();
});
const call = caller(app, app.keys.leadhub);
const { member: colleague } = await addPerson(app, 'agent');
await app.work();

type Method = Parameters<typeof call>[0];

async function ok(method: Method, url: string, body?: object) {
  const response = await call(method, url, body);
  assert.ok(response.status < 300, `${method} ${url} ${response.status} ${response.text}`);
  return response.body?.data;
}

const automations = '/api/v1/automations';
const addLead = (fields: object = {}) =>
  ok('POST', '/api/v1/leads', { first_name: 'Ann', ...fields });
const addAutomation = (definition: object) =>
  ok('POST', automations, { name: 'Test', active: true, conditions: [], ...definition });
const runsOf = (id: number) => ok('GET', `${automations}/${id}/runs`);

/** The only run of the automation, once it is in the state. */
async function runIn(automation: number, state: string, count = 1) {
  let runs: { id: number; state: string }[] = [];
  await eventually(
    async () => {
      runs = await runsOf(automation);
      return runs.length >= count && runs.every((run) => run.state === state);
    },
    () => runs,
  );
  assert.equal(runs.length, count);
  return ok('GET', `${automations}/${automation}/runs/${runs[0]?.id}`);
}

const on = (type: string, more: object = {}) => ({ type, ...more });
const only = (source: string) => [{ field: 'source', operator: 'is', value: source }];

test('a new lead of a source → tag, field, status, owner, task, note and deal, one cause', async () => {
  const { id } = await addAutomation({
    trigger: on('lead.created'),
    conditions: only('Website'),
    steps: [
      { type: 'add_tag', tag: 'greeted' },
      { type: 'set_field', field: 'company', value: '{{ lead.first_name }} & Sons' },
      { type: 'set_status', status: 'contacted' },
      { type: 'assign', assigned_user_id: app.owner.number },
      { type: 'create_task', title: 'Call {{ lead.first_name }}', due_in_minutes: 60 },
      { type: 'add_note', body: 'From {{ lead.source }}' },
      { type: 'create_deal', title: 'Roof of {{ lead.first_name }}' },
    ],
  });
  const other = await addLead({ source: 'Ads' });
  const lead = await addLead({ source: 'website' });
  const run = await runIn(id, 'finished');
  assert.equal(run.lead_id, lead.id);
  assert.deepEqual(
    run.steps.map((step: { outcome: string }) => step.outcome),
    Array(7).fill('done'),
  );
  const changed = await ok('GET', `/api/v1/leads/${lead.id}`);
  assert.deepEqual(
    [changed.tags, changed.company, changed.status, changed.assigned_user_id],
    [['greeted'], 'Ann & Sons', 'contacted', app.owner.number],
  );
  assert.equal((await ok('GET', `/api/v1/leads/${other.id}`)).status, 'new');
  const tasks = await ok('GET', `/api/v1/leads/${lead.id}/tasks`);
  assert.deepEqual(
    tasks.map((task: { title: string }) => task.title),
    ['Call Ann'],
  );
  const notes = await ok('GET', `/api/v1/leads/${lead.id}/notes`);
  assert.deepEqual(
    notes.map((note: { body: string }) => note.body),
    ['From website'],
  );
  const { rows } = await app.database.pool.query(
    `select distinct cause_id, actor_type from events
      where workspace_id = $1 and subject_id = $2 and actor_type = 'automation'`,
    [app.workspace.id, lead.uuid],
  );
  assert.equal(rows.length, 1);
  assert.equal(rows[0].cause_id, run.uuid);
});

test('a status that changes from one value to another → starts, other changes do not', async () => {
  const { id } = await addAutomation({
    trigger: on('lead.status_changed'),
    conditions: [{ field: 'status', operator: 'changed', from: 'new', to: 'won' }],
    steps: [{ type: 'add_tag', tag: 'winner' }],
  });
  const [one, two] = [await addLead(), await addLead()];
  await ok('PATCH', `/api/v1/leads/${one.id}`, { status: 'lost' });
  await ok('PATCH', `/api/v1/leads/${one.id}`, { status: 'won' });
  await ok('PATCH', `/api/v1/leads/${two.id}`, { status: 'won' });
  const run = await runIn(id, 'finished');
  assert.equal(run.lead_id, two.id);
});

test('a branch goes by the lead as the steps before it left it, and records what it saw', async () => {
  const branch = {
    type: 'branch',
    conditions: [{ field: 'tag', operator: 'contains', value: 'hot' }],
    yes: [{ type: 'set_field', field: 'city', value: 'Rome' }],
    no: [{ type: 'stop' }],
  };
  const { id } = await addAutomation({
    trigger: on('lead.created'),
    conditions: only('Branching'),
    steps: [{ type: 'add_tag', tag: 'hot' }, branch, { type: 'add_tag', tag: 'after' }],
  });
  const lead = await addLead({ source: 'Branching' });
  const run = await runIn(id, 'finished');
  assert.deepEqual(
    run.steps.map(({ type, outcome }: { type: string; outcome: string }) => [type, outcome]),
    [
      ['add_tag', 'done'],
      ['branch', 'branched'],
      ['set_field', 'done'],
      ['add_tag', 'done'],
    ],
  );
  assert.deepEqual(run.steps[1].saw.conditions[0].actual, ['hot']);
  assert.deepEqual((await ok('GET', `/api/v1/leads/${lead.id}`)).tags.sort(), ['after', 'hot']);
});

test('a wait for an event ends with it; its branch knows how it ended', async () => {
  const { id, steps } = await addAutomation({
    trigger: on('lead.created'),
    conditions: only('Waiting'),
    steps: [
      { id: 'reply', type: 'wait', event: 'lead.status_changed', minutes: 60 },
      {
        type: 'branch',
        conditions: [{ field: 'steps.reply.result', operator: 'is', value: 'event' }],
        yes: [{ type: 'add_tag', tag: 'answered' }],
      },
    ],
  });
  assert.equal(steps[0].id, 'reply');
  const lead = await addLead({ source: 'Waiting' });
  const waiting = await runIn(id, 'waiting');
  assert.equal(waiting.waits_for, 'lead.status_changed');
  await ok('PATCH', `/api/v1/leads/${lead.id}`, { status: 'contacted' });
  await runIn(id, 'finished');
  assert.deepEqual((await ok('GET', `/api/v1/leads/${lead.id}`)).tags, ['answered']);
});

test('an automation does not start itself, and a chain of two stops at depth 8', async () => {
  const toggles = async (from: string, to: string) =>
    addAutomation({
      trigger: on('lead.status_changed'),
      conditions: [...only('Loop'), { field: 'status', operator: 'changed', to: from }],
      steps: [{ type: 'set_status', status: to }],
    });
  const one = await toggles('contacted', 'quoted');
  const two = await toggles('quoted', 'contacted');
  const lead = await addLead({ source: 'Loop' });
  await ok('PATCH', `/api/v1/leads/${lead.id}`, { status: 'contacted' });
  const all = async () => [...(await runsOf(one.id)), ...(await runsOf(two.id))];
  await eventually(
    async () => (await all()).some(({ state }) => state === 'failed'),
    'the chain never ends',
  );
  const runs = await all();
  assert.equal(runs.length, 9);
  const [failed] = runs.filter(({ state }) => state === 'failed');
  assert.deepEqual([failed.depth, failed.error.code], [9, 'chain_too_deep']);
});

test('50 leads at once, by turns with weights 2 and 1 → each within one of its share', async () => {
  const { id } = await addAutomation({
    trigger: on('lead.created'),
    conditions: only('Turns'),
    steps: [{ type: 'assign', user_ids: [app.owner.number, colleague.number], weights: [2, 1] }],
  });
  await Promise.all(Array.from({ length: 50 }, () => addLead({ source: 'Turns' })));
  await eventually(async () => {
    const { rows } = await app.database.pool.query(
      `select count(*)::integer as count from automation_runs r
        join automations a on a.id = r.automation_id
        where r.workspace_id = $1 and a.number = $2 and r.state = 'finished'`,
      [app.workspace.id, id],
    );
    return rows[0].count === 50;
  }, 'not all leads were assigned');
  const of = async (member: number) =>
    (await call('GET', `/api/v1/leads?source=turns&assigned_user_id=${member}`)).body.meta.total;
  const [first, other] = [await of(app.owner.number), await of(colleague.number)];
  assert.equal(first + other, 50);
  assert.ok(Math.abs(first - (50 * 2) / 3) <= 1, `${first} and ${other}`);
});

test('a step that cannot succeed fails the run; mended, it is retried from that step', async () => {
  const { id } = await addAutomation({
    trigger: on('lead.created'),
    conditions: only('Failing'),
    steps: [
      { type: 'add_tag', tag: 'once' },
      { type: 'set_field', field: 'email', value: 'not an address' },
      { type: 'assign', assigned_user_id: app.owner.number },
    ],
  });
  await addLead({ source: 'Failing' });
  const run = await runIn(id, 'failed');
  assert.equal(run.steps.at(-1).outcome, 'failed');
  assert.ok(run.error.message);
  const again = await call('POST', `${automations}/${id}/runs/${run.id}/cancel`);
  assert.equal(again.body.data.state, 'cancelled');
  const refused = await call('POST', `${automations}/${id}/runs/${run.id}/retry`);
  assert.equal(refused.status, 409);
});

test('an address is called, signed, and its response is used by a later step', async () => {
  receiver.respondWith((_received, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"rating":"A"}'),
  );
  const { id } = await addAutomation({
    trigger: on('lead.created'),
    conditions: only('Calling'),
    steps: [
      { id: 'rate', type: 'call_url', url: receiver.url, body: '{"name":"{{ lead.first_name }}"}' },
      { type: 'set_field', field: 'company', value: 'Rated {{ steps.rate.body.rating }}' },
    ],
  });
  const lead = await addLead({ source: 'Calling' });
  const run = await runIn(id, 'finished');
  const [received] = receiver.received;
  assert.deepEqual(received?.body, { name: 'Ann' });
  assert.equal(received?.headers['idempotency-key'], `${run.uuid}:rate`);
  assert.match(received?.headers['webhook-signature'] ?? '', /^v1,/);
  assert.equal((await ok('GET', `/api/v1/leads/${lead.id}`)).company, 'Rated A');
});

test('a run is undone by its id: the lead, its task and its note are as before', async () => {
  const { id } = await addAutomation({
    trigger: on('lead.created'),
    conditions: only('Undoing'),
    steps: [
      { type: 'set_status', status: 'contacted' },
      { type: 'add_tag', tag: 'undone' },
      { type: 'create_task', title: 'Call' },
    ],
  });
  const lead = await addLead({ source: 'Undoing' });
  const run = await runIn(id, 'finished');
  const undone = await call('POST', `/api/v1/undo/${run.uuid}`);
  assert.equal(undone.status, 200, undone.text);
  const { status, tags } = await ok('GET', `/api/v1/leads/${lead.id}`);
  assert.deepEqual([status, tags], ['new', []]);
  assert.deepEqual(await ok('GET', `/api/v1/leads/${lead.id}/tasks`), []);
  assert.equal((await runsOf(id)).length, 1);
});
