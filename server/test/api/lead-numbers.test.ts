// The numbers that leads and contacts get on a fresh installation.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(() => app.close());
const leadhub = caller(app, app.keys.leadhub);
const inbound = `/api/inbound/leads?tenant=${app.workspace.slug}`;

async function numbers() {
  const { rows } = await app.database.pool.query<{ leads: number[]; contacts: number[] }>(
    `select array(select number::integer from leads order by number) as leads,
       array(select number::integer from contacts order by number) as contacts`,
  );
  return rows[0];
}

const snapcrm = async (name: string) => {
  const response = await app.app.inject({
    method: 'POST',
    url: '/api/v1/leads',
    headers: { 'x-api-key': app.keys.snapcrm },
    payload: { firstName: name, lastName: 'Miller', email: `${name}@example.com` },
  });
  return response.statusCode;
};

test('the first lead, with a new source and a new tag, is lead 1 of contact 1', async () => {
  const first = { first_name: 'Ann', email: 'ann@example.com', source: 'Fair', tags: ['new'] };
  const { status } = await leadhub('POST', '/api/v1/leads', first);
  assert.equal(status, 201);
  assert.deepEqual(await numbers(), { leads: [1], contacts: [1] });
});

test('a rejected or repeated lead, or one that fills in another, takes no number', async () => {
  assert.equal(await snapcrm('mary'), 201);
  assert.equal(await snapcrm('mary'), 409);
  const known = { first_name: 'Mary', email: 'mary@example.com', source: 'zapier' };
  assert.equal((await leadhub('POST', inbound, known)).status, 200);

  const lead = { first_name: 'Tom', email: 'tom@example.com' };
  const retried = { 'idempotency-key': 'tom' };
  for (const replayed of [undefined, 'true']) {
    const { status, headers } = await leadhub('POST', '/api/v1/leads', lead, retried);
    assert.deepEqual([status, headers['idempotency-replayed']], [201, replayed]);
  }
  const limit = { quota: 1, seconds: 3600 };
  const limited = caller(app, await app.addKey({ contract: 'leadhub', limit }));
  const statuses = [];
  for (const email of ['a@example.com', 'b@example.com']) {
    statuses.push((await limited('POST', '/api/v1/leads', { first_name: 'L', email })).status);
  }
  assert.deepEqual(statuses, [201, 429]);
  const again = { first_name: 'Ann', email: 'ann@example.com' };
  assert.equal((await leadhub('POST', '/api/v1/leads', again)).status, 201);
  assert.deepEqual(await numbers(), { leads: [1, 2, 3, 4, 5], contacts: [1, 2, 3, 4] });
});

test('leads and refusals at once take as many numbers as there are leads', async () => {
  const sent = await Promise.all(
    Array.from({ length: 60 }, (_, index) => snapcrm(`p${index % 40}`)),
  );
  assert.equal(sent.filter((status) => status === 201).length, 40);
  assert.equal(sent.filter((status) => status === 409).length, 20);
  const last = { first_name: 'Last', email: 'last@example.com' };
  assert.equal((await leadhub('POST', '/api/v1/leads', last)).status, 201);
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  assert.deepEqual(await numbers(), { leads: upTo(46), contacts: upTo(45) });
});
