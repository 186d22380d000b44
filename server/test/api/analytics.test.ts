import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { addPerson } from '../sessions.ts';

const program = await buildTestApp();
after(() => program.close());
const native = caller(program, program.keys.leadhub);
const other = caller(program, program.keys.crmleadpro);

async function lead(body: object): Promise<number> {
  const { status, body: made } = await native('POST', '/api/v1/leads', {
    first_name: 'Jo',
    pipeline_id: 'sales',
    ...body,
  });
  assert.equal(status, 201);
  return made.data.id;
}

async function move(id: number, stage: string) {
  const { status } = await native('PATCH', `/api/v1/leads/${id}`, { pipeline_stage_id: stage });
  assert.equal(status, 200);
}

test('pipeline figures include the latest change, in both full APIs', async () => {
  const [one, two] = [await lead({ source: 'website' }), await lead({ source: 'website' })];
  await lead({ source: 'fair' });
  await move(one, 'contacted');
  await move(one, 'won');
  await move(two, 'lost');

  const { status, body } = await native('GET', '/api/v1/analytics/pipeline?group_by=source');
  assert.equal(status, 200);
  assert.equal(body.data.pipeline.key, 'sales');
  const { current, previous } = body.data.leads;
  assert.deepEqual([current.entered, current.won, current.lost, current.win_rate], [3, 1, 1, 0.5]);
  const [first, second] = current.stages;
  assert.deepEqual([first.key, first.entered, first.moved_on, first.won], ['new', 3, 1, 1]);
  assert.deepEqual([second.key, second.entered, second.conversion], ['contacted', 1, 1]);
  assert.deepEqual(
    current.groups.map((group: { source: string; entered: number }) => [
      group.source,
      group.entered,
    ]),
    [
      ['fair', 1],
      ['website', 2],
    ],
  );
  assert.equal(previous.entered, 0);
  assert.equal(body.data.deals.current.entered, 0);

  const shown = await other('GET', '/api/v1/analytics/pipeline?pipeline_id=sales&subject=leads');
  assert.equal(shown.status, 200);
  assert.match(shown.body.pipeline.id, /^pipeline_[0-9A-Z]{26}$/);
  assert.equal(shown.body.leads.current.entered, 3);
  assert.equal(shown.body.deals, undefined);

  await move(two, 'new');
  const again = await native('GET', '/api/v1/analytics/pipeline?subject=leads');
  assert.deepEqual(
    [again.body.data.leads.current.lost, again.body.data.leads.current.stages[0].entered],
    [0, 4],
  );
});

test('a lead in the trash does not count until it is restored', async () => {
  const leads = async () =>
    (await native('GET', '/api/v1/analytics/sources')).body.data.current.leads as number;
  const before = await leads();
  const id = await lead({ source: 'fair' });
  assert.equal(await leads(), before + 1);
  assert.equal((await native('DELETE', `/api/v1/leads/${id}`)).status, 204);
  assert.equal(await leads(), before);
  assert.equal((await native('POST', `/api/v1/leads/${id}/restore`)).status, 200);
  assert.equal(await leads(), before + 1);
  assert.equal((await native('DELETE', `/api/v1/leads/${id}`)).status, 204);
});

test('figures of sources, activity and response time', async () => {
  const sources = await native('GET', '/api/v1/analytics/sources');
  const website = sources.body.data.current.sources[0];
  assert.deepEqual([website.source, website.leads, website.won], ['website', 2, 1]);

  const activity = await native('GET', '/api/v1/analytics/activity?group_by=day');
  const types: { type: string; count: number }[] = activity.body.data.current.types;
  const made = types.find(({ type }) => type === 'lead.created');
  assert.equal(made?.count, 4);
  assert.equal(activity.body.data.current.groups.length, 30);

  const responseTimes = async () => {
    const response = await native('GET', '/api/v1/analytics/response-time?group_by=owner');
    const { leads, waiting, time } = response.body.data.current;
    return [leads, waiting, time.count];
  };
  // Nobody but keys has moved them.
  assert.deepEqual(await responseTimes(), [3, 3, 0]);
  const { call } = await addPerson(program, 'agent');
  const [one, two] = (await native('GET', '/api/v1/leads?sort=created_at')).body.data;
  await call('POST', `/api/v1/leads/${one.id}/calls`, { outcome: 'connected', seconds: 60 });
  await call('PATCH', `/api/v1/leads/${two.id}`, { status: 'contacted' });
  assert.deepEqual(await responseTimes(), [3, 1, 2]);
  const after = await native('GET', '/api/v1/analytics/activity');
  const counts: { type: string; count: number }[] = after.body.data.current.types;
  assert.equal(counts.find(({ type }) => type === 'call.logged')?.count, 1);
});

test('another workspace has its own figures, and rejects a pipeline of this one with 422', async () => {
  const tenant = await program.addTenant('other');
  const otherTenant = caller(program, tenant.keys.leadhub);
  const { body } = await otherTenant('GET', '/api/v1/analytics/pipeline');
  assert.equal(body.data.leads.current.entered, 0);
  const mine = await native('GET', '/api/v1/analytics/pipeline');
  const { status, body: refused } = await otherTenant(
    'GET',
    `/api/v1/analytics/pipeline?pipeline_id=${mine.body.data.pipeline.uuid}`,
  );
  assert.equal(status, 422);
  assert.deepEqual(Object.keys(refused.errors), ['pipeline_id']);
});

test('an invalid query → 422 that names the field', async () => {
  for (const [query, field] of [
    ['pipeline?from=2026-02-30', 'from'],
    ['pipeline?from=2026-03-02&to=2026-03-01', 'from'],
    ['pipeline?to=yesterday', 'to'],
    ['pipeline?from=0001-01-01&to=0001-01-02', 'from'],
    ['pipeline?from=9999-12-01&to=9999-12-31', 'from'],
    ['sources?to=9999-12-31', 'to'],
    ['pipeline?group_by=colour', 'group_by'],
    ['pipeline?subject=contacts', 'subject'],
    ['pipeline?pipeline_id=none', 'pipeline_id'],
    ['pipeline?from=2020-01-01&to=2026-01-01&group_by=day', 'group_by'],
    ['activity?group_by=source', 'group_by'],
    ['sources?from=x', 'from'],
    ['response-time?group_by=hour', 'group_by'],
  ] as const) {
    const { status, body } = await native('GET', `/api/v1/analytics/${query}`);
    assert.equal(status, 422, query);
    assert.deepEqual(Object.keys(body.errors), [field], query);
  }
});

test('analytics without the scope read:analytics → 403', async () => {
  const without = await program.addKey({ contract: 'leadhub', scopes: ['read:leads'] });
  const having = await program.addKey({ contract: 'leadhub', scopes: ['read:analytics'] });
  for (const name of ['pipeline', 'sources', 'activity', 'response-time']) {
    const url = `/api/v1/analytics/${name}`;
    assert.equal((await caller(program, without)('GET', url)).status, 403);
    assert.equal((await caller(program, having)('GET', url)).status, 200);
    assert.equal((await caller(program, null)('GET', url)).status, 401);
  }
});
