// POST /leads/batch with JSON: a result for each lead, one cause, and repeats that create nothing.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { recountLeads } from '../../src/domain/leads/counts/recount-leads.ts';
import { buildTestApp } from '../build-test-app.ts';
import { type Call, caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const pro = caller(app, app.keys.crmleadpro);
const leads = '/api/v1/leads';
const batch = `${leads}/batch`;
const { pool } = app.database;
const workspaceId = app.workspace.id;

type Result = Record<string, unknown> & { status: string; errors?: object };

async function send(call: Call, sent: unknown[], options: { query?: string; key?: string } = {}) {
  const { query = '', key } = options;
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
  const response = await call('POST', `${batch}${query}`, { leads: sent }, headers);
  assert.equal(response.status, 200, response.text);
  return { ...response, results: response.body.data as Result[] };
}

const people = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => ({
    first_name: `${prefix} ${index}`,
    email: `${prefix}${index}@example.com`,
    tags: [prefix],
  }));

const total = async (query = '') => (await native('GET', `${leads}?${query}`)).body.meta.total;

test('each lead has its own result, by its index; refused ones do not stop the others', async () => {
  const { results, headers } = await send(native, [
    { first_name: 'Ann', email: 'ann@example.com', source: 'Fair', favourite: 'red' },
    { first_name: 'Bo', email: 'not an address' },
    'text',
    { email: 'nobody@example.com' },
    { first_name: 'Cy', status: 'no such', company: null },
    { first_name: 'Di', idempotency_key: '' },
    { first_name: 'Ed', company: null },
  ]);
  assert.deepEqual(
    results.map(({ index, status, errors = {} }) => [index, status, Object.keys(errors)]),
    [
      [0, 'created', []],
      [1, 'failed', ['email']],
      [2, 'failed', []],
      [3, 'failed', ['first_name']],
      [4, 'failed', ['status']],
      [5, 'failed', ['idempotency_key']],
      [6, 'created', []],
    ],
  );
  assert.deepEqual(
    [results[1]?.code, results[2]?.code, results[2]?.message],
    ['VALIDATION_FAILED', 'BAD_REQUEST', 'A lead must be a JSON object.'],
  );
  const { data } = (await native('GET', `${leads}/${results[0]?.id}`)).body;
  assert.deepEqual(
    [data.uuid, data.source, data.extra],
    [results[0]?.uuid, 'Fair', { favourite: 'red' }],
  );
  const { rows } = await pool.query('select kind, subjects from causes where id = $1', [
    headers['x-cause-id'],
  ]);
  assert.deepEqual(rows, [{ kind: 'batch', subjects: { lead: 2 } }]);
});

test('1,000 leads are created by one request', async () => {
  const { results } = await send(pro, people(1_000, 'many'));
  assert.ok(results.every(({ id, status }) => status === 'created' && /^lead_/.test(String(id))));
  assert.equal(new Set(results.map(({ id }) => id)).size, 1_000);
  assert.equal(await total('tag=many'), 1_000);
  assert.equal(await recountLeads(app.services.write, workspaceId), 0);
});

test('a batch is one cause, whose undo moves its leads to the trash', async () => {
  const { headers } = await send(native, people(50, 'undone'));
  const undone = await native('POST', `/api/v1/undo/${headers['x-cause-id']}`);
  assert.equal(undone.status, 200, undone.text);
  assert.equal(await total('tag=undone'), 0);
});

test('no leads, more than 1,000 and other bodies → 400 or 422', async () => {
  const refused: [unknown, number, string[]][] = [
    [{ leads: [] }, 422, ['leads']],
    [{ leads: people(1_001, 'x') }, 422, ['leads']],
    [{ leads: {} }, 422, ['leads']],
    [{}, 422, ['leads']],
    [{ leads: [{}], dry: true }, 422, ['dry']],
    [[{ first_name: 'Ann' }], 400, []],
    ['{"leads":[', 400, []],
  ];
  for (const [body, expected, fields] of refused) {
    const { status, body: answer } = await native('POST', batch, body, {
      'content-type': 'application/json',
    });
    assert.deepEqual([status, Object.keys(answer.errors ?? {})], [expected, fields]);
  }
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  assert.equal((await native('POST', batch, 'first_name=Ann', form)).status, 415);
  assert.equal((await native('POST', `${batch}?duplicates=merge`, { leads: [{}] })).status, 422);
});

test('duplicates=skip names the lead that exists, fill fills it in, create adds another', async () => {
  const [first] = (await send(native, [{ first_name: 'Fay', email: 'fay@example.com' }])).results;
  const again = [{ first_name: 'Fay', email: 'FAY@example.com', city: 'Rome' }];
  const skipped = (await send(native, again, { query: '?duplicates=skip' })).results[0];
  assert.deepEqual(skipped, { index: 0, status: 'duplicate', id: first?.id, uuid: first?.uuid });
  const filled = (await send(native, again, { query: '?duplicates=fill' })).results[0];
  assert.deepEqual(filled, { ...skipped, status: 'updated' });
  assert.equal((await native('GET', `${leads}/${first?.id}`)).body.data.city, 'Rome');
  const added = (await send(native, again)).results[0];
  assert.equal(added?.status, 'created');
  const twice = await send(native, people(3, 'gil').concat(people(3, 'gil')), {
    query: '?duplicates=skip',
  });
  assert.deepEqual(
    twice.results.map(({ status }) => status),
    ['created', 'created', 'created', 'duplicate', 'duplicate', 'duplicate'],
  );
});

test('a repeat with the Idempotency-Key gets the first response, and creates nothing', async () => {
  const sent = [...people(300, 'once'), { first_name: '' }];
  const first = await send(native, sent, { key: 'batch-1' });
  const repeated = await send(native, sent, { key: 'batch-1' });
  assert.equal(repeated.text, first.text);
  assert.equal(repeated.headers['idempotency-replayed'], 'true');
  assert.equal(await total('tag=once'), 300);
  const other = await native('POST', batch, { leads: [{}] }, { 'idempotency-key': 'batch-1' });
  assert.equal(other.status, 422);
});

test('after a crash between the leads and the response, a repeat creates only the missing ones', async () => {
  const sent = people(200, 'crash');
  const first = await send(native, sent, { key: 'batch-2' });
  // The response was not stored, and neither were the last leads.
  await pool.query(`delete from idempotency_records where idempotency_key = 'batch-2'`);
  const last = first.results.slice(150).map(({ uuid }) => uuid);
  await pool.query('delete from lead_tags where lead_id = any($1::uuid[])', [last]);
  await pool.query('delete from leads where id = any($1::uuid[])', [last]);
  await pool.query(
    `delete from idempotency_records where workspace_id = $1 and idempotency_key like 'batch %'
       and (body::jsonb)->>'uuid' = any($2::text[])`,
    [workspaceId, last],
  );
  const repeated = await send(native, sent, { key: 'batch-2' });
  assert.deepEqual(repeated.results.slice(0, 150), first.results.slice(0, 150));
  assert.ok(repeated.results.slice(150).every(({ uuid }) => !last.includes(uuid)));
  const { rows } = await pool.query(
    `select count(*) from leads where workspace_id = $1 and email like 'crash%'`,
    [workspaceId],
  );
  assert.equal(rows[0].count, 200);
});

test('a lead with an idempotency_key is created once, in whatever batch it comes again', async () => {
  const lead = { first_name: 'Hal', email: 'hal@example.com', idempotency_key: 'line-1' };
  const [first, second] = (await send(native, [lead, lead])).results;
  assert.equal(first?.status, 'created');
  assert.deepEqual(second, { ...first, index: 1 });
  const others = await Promise.all(
    Array.from({ length: 10 }, (_, index) => send(native, [...people(index, `p${index}`), lead])),
  );
  for (const { results } of others) assert.equal(results.at(-1)?.id, first?.id);
  const changed = (await send(native, [{ ...lead, city: 'Rome' }])).results[0];
  assert.deepEqual([changed?.status, changed?.code], ['failed', 'VALIDATION_FAILED']);
  assert.equal(await total('email=hal@example.com'), 1);
});

test('a batch counts as one request', async () => {
  const key = await app.addKey({ contract: 'leadhub', limit: { quota: 2, seconds: 3_600 } });
  const limited = caller(app, key);
  const { headers } = await send(limited, people(50, 'counted'));
  assert.equal(headers['x-ratelimit-remaining'], '1');
  await send(limited, people(1, 'second'));
  assert.equal((await limited('POST', batch, { leads: [{ first_name: 'Z' }] })).status, 429);
});
