// Deals over both full APIs: values, stages of a pipeline, lists and totals.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const second = caller(app, app.keys.crmleadpro);
const deals = '/api/v1/deals';

async function make(changes: object = {}, call = native) {
  const { status, body, text } = await call('POST', deals, {
    title: 'Wedding',
    value: '1200',
    currency: 'USD',
    ...changes,
  });
  assert.equal(status, 201, text);
  return body.data ?? body;
}

async function eventsOf(uuid: string) {
  const { rows } = await app.database.pool.query(
    'select type, before, after from events where subject_id = $1 order by seq',
    [uuid],
  );
  return rows;
}
const typesOf = async (uuid: string) => (await eventsOf(uuid)).map(({ type }) => type);

test('a new deal starts in the first stage of the first pipeline', async () => {
  const deal = await make({ value: 1200.5 });
  assert.deepEqual([deal.value, deal.currency, deal.status], ['1200.50', 'USD', 'open']);
  assert.deepEqual([deal.pipeline, deal.stage], ['sales', 'new']);
  assert.deepEqual((await native('GET', `${deals}/${deal.uuid}`)).body.data, deal);
  const [created] = await eventsOf(deal.uuid);
  assert.equal(created.type, 'deal.created');
  const { stage_id, ...facts } = created.after;
  assert.match(stage_id, /^[0-9a-f-]{36}$/);
  assert.deepEqual(facts, {
    number: deal.id,
    title: 'Wedding',
    value: '1200.50',
    currency: 'USD',
    pipeline: 'sales',
    stage: 'new',
    status: 'open',
  });
});

test('the second API shows a deal without an envelope, under prefixed ids', async () => {
  const deal = await make(
    { pipeline: 'sales', stage: 'proposal', assigned_to: app.owner.email },
    second,
  );
  assert.match(deal.id, /^deal_[0-9A-HJKMNP-TV-Z]{26}$/);
  assert.match(deal.pipeline_id, /^pipeline_/);
  assert.match(deal.stage_id, /^stage_/);
  assert.match(deal.assigned_to, /^user_/);
  assert.equal(deal.stage, 'proposal');
  assert.deepEqual((await second('GET', `${deals}/${deal.id}`)).body, deal);
  const again = await make({ stage_id: deal.stage_id, pipeline_id: deal.pipeline_id }, second);
  assert.equal(again.stage, 'proposal');
});

test('a value is stored exactly, and an invalid one → 422', async () => {
  for (const [sent, shown] of [
    ['999999999999999.9999', '999999999999999.9999'],
    ['0', '0.00'],
    ['007.1', '7.10'],
    ['0.125', '0.125'],
    [0, '0.00'],
  ]) {
    assert.equal((await make({ value: sent })).value, shown);
  }
  for (const value of ['-1', -1, '1e3', '1,5', '1.23456', '1000000000000000', 'much', true, null]) {
    const { status, body } = await native('POST', deals, { title: 'x', value, currency: 'USD' });
    assert.equal(status, 422, String(value));
    assert.deepEqual(Object.keys(body.errors), ['value']);
  }
  assert.equal((await make({ currency: 'eur' })).currency, 'EUR');
  assert.equal(
    (await native('POST', deals, { title: 'x', value: 1, currency: 'XQQ' })).status,
    422,
  );
});

test('missing fields and unknown references → 422 that names each field', async () => {
  const missing = await native('POST', deals, {});
  assert.deepEqual(Object.keys(missing.body.errors), ['title', 'value', 'currency']);
  const { body } = await native('POST', deals, {
    title: 'x',
    value: 'x',
    currency: 'XQQ',
    stage: 'nowhere',
    contact_id: 999_999_999,
    lead_id: 'lead_01J2XK3M4N5P6Q7R8S9T0V1W2X',
    assigned_user_id: 999_999_999,
  });
  const names = ['value', 'currency', 'stage', 'contact_id', 'lead_id', 'assigned_user_id'];
  assert.deepEqual(Object.keys(body.errors), names);
});

test('a deal of a lead takes its contact and source', async () => {
  const lead = (
    await native('POST', '/api/v1/leads', { first_name: 'Jane', email: 'j@d.co', source: 'Web' })
  ).body.data;
  const deal = await make({ lead_id: lead.id });
  assert.deepEqual([deal.lead_id, deal.contact_id], [lead.id, lead.contact_id]);
  assert.equal(deal.source, 'Web');
  assert.equal((await eventsOf(deal.uuid))[0].after.source, 'Web');
  const listed = await native('GET', `${deals}?lead_id=${lead.uuid}&contact_id=${lead.contact_id}`);
  assert.deepEqual(
    listed.body.data.map((one: { id: number }) => one.id),
    [deal.id],
  );
  const deletion = await native('DELETE', `/api/v1/leads/${lead.id}`);
  assert.equal(deletion.status, 204, deletion.text);
  assert.equal((await native('GET', `${deals}/${deal.id}`)).body.data.lead_id, lead.id);
  const { status } = await native('PATCH', `${deals}/${deal.id}`, { lead_id: lead.id });
  assert.equal(status, 422, 'a lead in the trash cannot be referenced');
});

test('win moves a deal to the won stage, and reopen moves it back', async () => {
  const { id, uuid } = await make({ stage: 'proposal' });
  const won = (await native('POST', `${deals}/${id}/win`)).body.data;
  assert.deepEqual([won.status, won.stage], ['won', 'won']);
  assert.ok(won.closed_at);
  assert.deepEqual((await native('POST', `${deals}/${id}/win`)).body.data, won);
  const open = (await native('POST', `${deals}/${id}/reopen`)).body.data;
  assert.deepEqual([open.status, open.stage, open.closed_at], ['open', 'proposal', null]);
  assert.deepEqual(await typesOf(uuid), [
    'deal.created',
    'deal.stage_changed',
    'deal.won',
    'deal.stage_changed',
    'deal.reopened',
  ]);
  const [, changed, event] = await eventsOf(uuid);
  assert.equal(changed.before.stage, 'proposal');
  assert.equal(changed.after.stage, 'won');
  assert.deepEqual(event.after, { status: 'won', value: '1200.00', currency: 'USD' });
});

test('lose requires a reason, which can be changed later', async () => {
  const { id, uuid } = await make();
  assert.equal((await native('POST', `${deals}/${id}/lose`, {})).status, 422);
  const lost = (await native('POST', `${deals}/${id}/lose`, { lost_reason: 'Price' })).body.data;
  assert.deepEqual([lost.status, lost.stage, lost.lost_reason], ['lost', 'lost', 'Price']);
  await native('POST', `${deals}/${id}/lose`, { lost_reason: 'Timing' });
  const won = (await native('POST', `${deals}/${id}/win`)).body.data;
  assert.deepEqual([won.status, won.lost_reason], ['won', null]);
  const late = await native('PATCH', `${deals}/${id}`, { lost_reason: 'Timing' });
  assert.deepEqual(Object.keys(late.body.errors), ['lost_reason']);
  const events = await eventsOf(uuid);
  assert.deepEqual(events[2].after, {
    status: 'lost',
    lost_reason: 'Price',
    value: '1200.00',
    currency: 'USD',
  });
  assert.deepEqual([events[3].type, events[3].after], ['deal.updated', { lost_reason: 'Timing' }]);
});

test('a move to a won or lost stage closes a deal, and one to an open stage reopens it', async () => {
  const { id, uuid } = await make();
  const move = async (body: object) =>
    (await native('POST', `${deals}/${id}/move`, body)).body.data;
  assert.equal((await move({ stage: 'lost' })).status, 'lost');
  assert.equal((await move({ stage: 'contacted' })).status, 'open');
  const lost = await move({ stage: 'lost', lost_reason: 'Nobody answers' });
  assert.equal(lost.lost_reason, 'Nobody answers');
  const won = await native('PATCH', `${deals}/${id}`, { stage_id: lost.stage_id, title: 'Named' });
  assert.deepEqual([won.body.data.status, won.body.data.title], ['lost', 'Named']);
  assert.equal((await native('POST', `${deals}/${id}/move`, {})).status, 422);
  assert.equal((await typesOf(uuid)).filter((type) => type === 'deal.lost').length, 2);
});

test('a deal created in a won stage is won', async () => {
  const { id, uuid, status } = await make({ stage: 'won' });
  assert.equal(status, 'won');
  assert.deepEqual(await typesOf(uuid), ['deal.created', 'deal.won']);
  const open = (await native('POST', `${deals}/${id}/reopen`)).body.data;
  assert.equal(open.stage, 'new');
});

test('a stage of another pipeline without that pipeline → 422', async () => {
  const other = (
    await native('POST', '/api/v1/pipelines', {
      name: 'Partners',
      stages: [{ name: 'Talks' }, { name: 'Signed' }],
    })
  ).body.data;
  const [talks, signed] = other.stages;
  const wrong = { pipeline: 'sales', stage_id: signed.id };
  const refused = await native('POST', deals, { title: 'x', value: 1, currency: 'USD', ...wrong });
  assert.deepEqual(Object.keys(refused.body.errors), ['stage_id']);
  const { id } = await make();
  for (const [method, url] of [
    ['PATCH', `${deals}/${id}`],
    ['PUT', `${deals}/${id}`],
    ['POST', `${deals}/${id}/move`],
  ] as const) {
    const alone = await native(method, url, { stage_id: signed.id });
    assert.deepEqual([alone.status, Object.keys(alone.body.errors)], [422, ['stage_id']], url);
  }
  assert.equal((await native('GET', `${deals}/${id}`)).headers.etag, '"1"');
  const both = { pipeline_id: other.id, stage_id: signed.id };
  const moved = (await native('POST', `${deals}/${id}/move`, both)).body.data;
  assert.deepEqual([moved.pipeline_id, moved.stage_id], [other.id, signed.id]);
  const inTalks = (await native('PATCH', `${deals}/${id}`, { stage_id: talks.id })).body.data;
  assert.deepEqual([inTalks.pipeline_id, inTalks.stage_id], [other.id, talks.id]);
  const inSigned = (await native('PATCH', `${deals}/${id}`, { stage_id: signed.id })).body.data;
  assert.equal(inSigned.stage_id, signed.id);

  const won = (await native('POST', `${deals}/${id}/win`)).body.data;
  assert.deepEqual([won.status, won.stage_id], ['won', signed.id], 'the pipeline has no won stage');
  const stage = `/api/v1/pipelines/${other.id}/stages/${signed.id}`;
  assert.equal((await native('DELETE', stage)).status, 409);
  assert.equal((await native('DELETE', `${stage}?move_to=${talks.id}`)).status, 204);
  const carried = (await native('GET', `${deals}/${id}`)).body.data;
  assert.deepEqual([carried.status, carried.stage_id], ['won', talks.id]);
  const open = (await native('POST', `${deals}/${id}/reopen`)).body.data;
  assert.deepEqual([open.status, open.stage_id], ['open', talks.id]);

  const sales = (await native('GET', '/api/v1/pipelines')).body.data.find(
    (one: { key: string }) => one.key === 'sales',
  );
  assert.equal((await native('DELETE', `/api/v1/pipelines/${other.id}`)).status, 409);
  const deletion = await native('DELETE', `/api/v1/pipelines/${other.id}?move_to=${sales.id}`);
  assert.equal(deletion.status, 204);
  assert.equal((await native('GET', `${deals}/${id}`)).body.data.pipeline, 'sales');
});

test('an equal PATCH keeps the version, and a stale If-Match → 412', async () => {
  const { id, uuid } = await make();
  const same = await native('PATCH', `${deals}/${id}`, { value: 1200, currency: 'usd' });
  assert.equal(same.headers.etag, '"1"');
  assert.deepEqual(await typesOf(uuid), ['deal.created']);
  const first = await native('PUT', `${deals}/${id}`, { value: '1300' }, { 'if-match': '"1"' });
  assert.deepEqual([first.status, first.headers.etag], [200, '"2"']);
  const late = await native('POST', `${deals}/${id}/win`, undefined, { 'if-match': '"1"' });
  assert.equal(late.status, 412);
});

test('concurrent wins and losses of one deal alternate in the log', async () => {
  const { id, uuid } = await make();
  const responses = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      index % 2
        ? native('POST', `${deals}/${id}/win`)
        : native('POST', `${deals}/${id}/lose`, { lost_reason: 'Price' }),
    ),
  );
  assert.ok(responses.every(({ status }) => status === 200));
  const last = (await native('GET', `${deals}/${id}`)).body.data;
  const closings = (await typesOf(uuid)).filter((type) => /won|lost/.test(type));
  assert.equal(closings.at(-1), `deal.${last.status}`);
  for (const [index, type] of closings.entries()) assert.notEqual(type, closings[index - 1]);
});

test('a deleted deal is in no list or total', async () => {
  const { id, uuid } = await make({ title: 'Short-lived', currency: 'CHF' });
  assert.equal((await native('GET', `${deals}?currency=chf`)).body.meta.total, 1);
  assert.equal((await native('DELETE', `${deals}/${id}`)).status, 204);
  assert.equal((await native('GET', `${deals}/${id}`)).status, 404);
  assert.equal((await native('GET', `${deals}?currency=CHF`)).body.meta.total, 0);
  const totals = await native('GET', `${deals}/totals?currency=CHF`);
  assert.deepEqual(totals.body.data, { stages: [], currencies: [] });
  assert.equal((await typesOf(uuid)).at(-1), 'deal.deleted');
});

test('a deal of another workspace → 404, and a reference to its records → 422', async () => {
  const { id, uuid, stage_id } = await make();
  const tenant = await app.addTenant('other');
  const other = caller(app, tenant.keys.leadhub);
  for (const name of [id, uuid]) {
    assert.equal((await other('GET', `${deals}/${name}`)).status, 404);
    assert.equal((await other('PATCH', `${deals}/${name}`, { title: 'mine' })).status, 404);
    assert.equal((await other('POST', `${deals}/${name}/win`)).status, 404);
    assert.equal((await other('DELETE', `${deals}/${name}`)).status, 404);
  }
  const lead = (await native('POST', '/api/v1/leads', { first_name: 'Not yours' })).body.data;
  const foreign = {
    stage_id,
    lead_id: lead.id,
    contact_id: lead.contact_id,
    assigned_user_id: app.owner.number,
  };
  for (const [field, value] of Object.entries(foreign)) {
    const body = { title: 'x', value: 1, currency: 'USD', [field]: value };
    const refused = await other('POST', deals, body);
    assert.deepEqual([refused.status, Object.keys(refused.body.errors)], [422, [field]]);
  }
  assert.equal((await other('GET', deals)).body.meta.total, 0);
});
