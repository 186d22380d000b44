// ?dry_run=true: the report, and what a dry run leaves alone besides the database.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { parseAllowList } from '../../src/platform/outbound/allow-list.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { addManyLeads } from '../many-leads.ts';
import { openReceiver } from '../receiver.ts';

const app = await buildTestApp({ config: { outboundAllow: parseAllowList('127.0.0.1') } });
after(app.close);
const native = caller(app, app.keys.leadhub);
const pro = caller(app, app.keys.crmleadpro);
const leads = '/api/v1/leads';
const dry = 'dry_run=true';
const { pool } = app.database;

type Call = typeof native;
type Report = Record<string, unknown> & {
  changes: { type: string; subject: { id: unknown }; before: unknown; after: unknown }[];
};

async function report(
  call: Call,
  ...[method, url, body, headers]: Parameters<Call>
): Promise<Report> {
  const join = url.includes('?') ? '&' : '?';
  const { status, body: answer, text } = await call(method, `${url}${join}${dry}`, body, headers);
  assert.equal(status, 200, text);
  return call === native ? answer.data : answer;
}

const create = async (body: object) =>
  (await native('POST', leads, { first_name: 'Ann', ...body })).body.data as {
    id: number;
    uuid: string;
    contact_id: number;
  };

const typesOf = ({ changes }: Report) => changes.map(({ type }) => type);

test('a new lead: its person, duplicates, new sources and tags, and the webhooks that would fire', async () => {
  const known = await create({ email: 'ann@example.com', tags: ['old'] });
  const hook = (fields: object) =>
    native('POST', '/api/v1/webhooks', { url: 'http://127.0.0.1:9/', events: ['*'], ...fields });
  const fires = (await hook({ filters: { tag: ['new'] } })).body.data;
  await hook({ filters: { tag: ['other'] } });
  await hook({ events: ['deal.*'] });
  await hook({ active: false });

  const body = {
    first_name: 'Ann',
    email: 'ANN@example.com',
    source: 'Fair',
    tags: ['old', 'new'],
  };
  const shown = await report(native, 'POST', leads, body);
  assert.equal(shown.status, 201);
  assert.deepEqual(typesOf(shown), ['lead.created']);
  assert.deepEqual(shown.creates, { sources: ['Fair'], tags: ['new'] });
  assert.deepEqual(shown.duplicates, [{ id: known.id, uuid: known.uuid }]);
  assert.deepEqual(
    (shown.contacts as { id: number }[]).map(({ id }) => id),
    [known.contact_id],
  );
  assert.deepEqual(shown.webhooks, [{ id: fires.id, uuid: fires.uuid, events: ['lead.created'] }]);
  const { data } = shown.response as { data: Record<string, unknown> };
  assert.deepEqual(
    [data.source, data.tags, data.contact_id],
    ['Fair', ['old', 'new'], known.contact_id],
  );

  const inPro = await report(pro, 'POST', leads, { name: 'Bo Li', email: 'bo@example.com' });
  assert.deepEqual([inPro.contacts, inPro.duplicates], [[], []]);
  assert.deepEqual(typesOf(inPro), ['contact.created', 'lead.created']);
});

test('the inbound endpoint → whom it would fill in', async () => {
  const known = await create({ email: 'cy@example.com' });
  const url = `/api/inbound/leads?tenant=${app.workspace.slug}`;
  const shown = await report(native, 'POST', url, { email: 'cy@example.com', company: 'Cy Ltd' });
  assert.deepEqual(shown.response, { status: 'duplicate', lead_id: known.id, is_duplicate: true });
  assert.deepEqual(
    shown.changes.map(({ type, before, after }) => [type, before, after]),
    [['lead.updated', { company: null }, { company: 'Cy Ltd' }]],
  );
});

test('a refused request → the same error as without dry_run', async () => {
  const body = { first_name: 'Di', email: 'x', status: 'no such' };
  const real = await native('POST', leads, body);
  const tried = await native('POST', `${leads}?${dry}`, body);
  assert.deepEqual([tried.status, tried.body], [real.status, real.body]);
  assert.equal((await native('PATCH', `${leads}/999999?${dry}`, {})).status, 404);
  const flag = await native('POST', `${leads}?dry_run=maybe`, { first_name: 'Di' });
  assert.deepEqual([flag.status, Object.keys(flag.body.errors)], [422, ['dry_run']]);
  assert.equal((await native('POST', `${leads}?dry_run=false`, { first_name: 'Di' })).status, 201);
});

test('a batch, an upsert and a bulk edit are described whole', async () => {
  const sent = [
    { first_name: 'Ed', email: 'ed@example.com', tags: ['batch'] },
    { first_name: 'Ed', email: 'ed@example.com' },
    { first_name: 'Ed', email: 'x' },
  ];
  const batch = await report(native, 'POST', `${leads}/batch?duplicates=skip`, { leads: sent });
  const { data } = batch.response as { data: { status: string }[] };
  assert.deepEqual(
    data.map(({ status }) => status),
    ['created', 'duplicate', 'failed'],
  );
  assert.deepEqual(typesOf(batch), ['contact.created', 'lead.created']);

  const upsert = await report(native, 'PUT', `${leads}/by/email/fay@example.com`, { city: 'Rome' });
  assert.equal(upsert.status, 201);

  await addManyLeads(app.database, app.workspace.id, 700);
  const bulk = { filter: {}, set: { company: 'Whole' } };
  const edit = await report(native, 'PATCH', `${leads}/bulk`, bulk);
  const { count } = (edit.response as { data: { count: number } }).data;
  assert.ok(count >= 700);
  assert.deepEqual([edit.change_count, edit.changes.length], [count, 100]);
  assert.equal((await native('GET', `${leads}?company=Whole&per_page=1`)).body.meta.total, 0);
});

test('a change of many records in pieces is described whole, and leaves all of them', async () => {
  await native('PATCH', `${leads}/bulk`, { filter: {}, set: { status: 'new' } });
  const shown = await report(native, 'DELETE', '/api/v1/statuses/new?move_to=contacted');
  assert.ok(Number(shown.change_count) > 700);
  assert.equal((await native('GET', '/api/v1/statuses/new')).status, 200);
});

test('names that a dry run would create stay unknown, also to later requests', async () => {
  await report(native, 'POST', leads, { first_name: 'Gus', tags: ['phantom'], source: 'Phantom' });
  await report(native, 'PATCH', `${leads}/1`, { tags: ['phantom'], source: 'Phantom' });
  const tags = async () => (await native('GET', '/api/v1/tags?search=phantom')).body.data;
  assert.deepEqual(await tags(), []);
  const real = await native('POST', leads, {
    first_name: 'Gus',
    tags: ['Phantom'],
    source: 'PHANTOM',
  });
  assert.deepEqual([real.body.data.tags, real.body.data.source], [['Phantom'], 'PHANTOM']);
  assert.equal((await tags()).length, 1);
});

test('dry runs take no numbers of leads, and beside them single leads are created', async () => {
  const tryOne = () => report(native, 'POST', leads, { first_name: 'Dry Hal' });
  const drawn = async () =>
    (await pool.query('select last_value from leads_number_seq')).rows[0].last_value;
  await tryOne();
  const before = await drawn();
  for (let run = 0; run < 3; run += 1) await tryOne();
  assert.equal(await drawn(), before);
  const tried = Array.from({ length: 20 }, () =>
    report(native, 'POST', leads, { first_name: 'Dry Ida' }),
  );
  const made = await Promise.all(Array.from({ length: 50 }, () => create({ first_name: 'Jon' })));
  assert.ok((await Promise.all(tried)).every(({ status }) => status === 201));
  assert.equal(new Set(made.map(({ id }) => id)).size, 50);
  const { rows } = await pool.query(`select count(*) from leads where first_name like 'Dry %'`);
  assert.equal(rows[0].count, 0);
});

test('an Idempotency-Key is not used up, and the request counts', async () => {
  const key = await app.addKey({ contract: 'leadhub', limit: { quota: 3, seconds: 3_600 } });
  const call = caller(app, key);
  const headers = { 'idempotency-key': 'dry' };
  for (const remaining of ['2', '1']) {
    const tried = await call('POST', `${leads}?${dry}`, { first_name: 'Kim' }, headers);
    assert.equal(tried.headers['x-ratelimit-remaining'], remaining);
  }
  assert.equal((await call('POST', leads, { first_name: 'Kim' }, headers)).status, 201);
  assert.equal((await call('POST', `${leads}?${dry}`, { first_name: 'Kim' })).status, 429);
});

test('a test message of a webhook is not sent', async () => {
  const receiver = await openReceiver();
  const hook = { url: receiver.url, events: ['lead.created'] };
  const { body } = await native('POST', '/api/v1/webhooks', hook);
  const shown = await report(native, 'POST', `/api/v1/webhooks/${body.data.id}/test`);
  const { data } = shown.response as { data: { delivered: boolean } };
  assert.equal(data.delivered, false);
  await receiver.close();
});

test('a key sees only those changes that it may read', async () => {
  const key = await app.addKey({ contract: 'leadhub', scopes: ['write:leads'] });
  const { body } = await caller(app, key)('POST', `${leads}?${dry}`, { first_name: 'Lou' });
  assert.deepEqual([body.data.changes, body.data.change_count], [[], 2]);
});

test('to an intake contract dry_run is one more unknown field, and a stream has none', async () => {
  const remix = caller(app, app.keys.remixcrm);
  const lead = {
    name: 'Mia Li',
    email: 'mia@example.com',
    phone: '+14155550123',
    event_date: '2027-08-14',
  };
  const made = await remix('POST', `${leads}?${dry}`, lead);
  assert.equal(made.status, 201, made.text);
  const ndjson = { 'content-type': 'application/x-ndjson' };
  const stream = await native('POST', `${leads}/batch?${dry}`, '{"first_name":"Ned"}\n', ndjson);
  assert.deepEqual([stream.status, Object.keys(stream.body.errors)], [422, ['dry_run']]);
});
