// Lists of leads filtered and sorted by defined custom fields.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { type Call, caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const leads = '/api/v1/leads';

async function define(key: string, type: string, options?: string[], call: Call = native) {
  const { status, body } = await call('POST', '/api/v1/fields', { key, type, options });
  assert.equal(status, 201, JSON.stringify(body));
}
for (const [key, type] of [
  ['budget', 'number'],
  ['day', 'date'],
  ['vegan', 'boolean'],
  ['motto', 'text'],
] as const) {
  await define(key, type);
}
await define('extras', 'choices', ['Music', 'Flowers', 'Cake']);

const make = async (first_name: string, custom_fields: object, more: object = {}) => {
  const { status, body } = await native('POST', leads, { first_name, custom_fields, ...more });
  assert.equal(status, 201, JSON.stringify(body));
  return body.data.id as number;
};
await make('a', { budget: 100, motto: 'Zebra', extras: ['Cake', 'Music'] });
await make('b', { budget: '20.5', motto: 'apple', day: '2026-01-02' }, { tags: ['vip'] });
const c = await make('c', { budget: -3, vegan: true, motto: 'Ähre' });
await make('d', { vegan: 'no', day: '2025-12-31', extras: ['Music'] }, { tags: ['vip'] });
await make('e', { budget: 100, day: '2026-01-02' });
const trashed = await make('f', { budget: 100 });
await native('DELETE', `${leads}/${trashed}`);

async function names(query: string): Promise<string> {
  const { status, body } = await native('GET', `${leads}?${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  if (body.meta.current_page !== null) assert.equal(body.meta.total, body.data.length);
  return body.data.map((lead: { first_name: string }) => lead.first_name).join('');
}

test('a filter compares values by the type of the field', async () => {
  assert.equal(await names('custom_fields[budget]=100'), 'ea');
  assert.equal(await names('custom_fields[budget]=100.00&direction=asc'), 'ae');
  assert.equal(await names('custom_fields[budget]=20.5'), 'b');
  assert.equal(await names('custom_fields[budget]=999'), '');
  assert.equal(await names('custom_fields[motto]=ZEBRA'), 'a');
  assert.equal(await names('custom_fields[vegan]=true'), 'c');
  assert.equal(await names('custom_fields[vegan]=0'), 'd');
  assert.equal(await names('custom_fields[day]=2026-01-02'), 'eb');
  assert.equal(await names('custom_fields[extras]=music'), 'da');
  assert.equal(await names(`custom_fields%5Bbudget%5D=100`), 'ea');
});

test('custom field filters combine with all other filters', async () => {
  assert.equal(await names('custom_fields[budget]=100&custom_fields[day]=2026-01-02'), 'e');
  assert.equal(await names('custom_fields[day]=2026-01-02&tag=vip'), 'b');
  assert.equal(await names('custom_fields[extras]=music&search=d'), 'd');
  assert.equal(await names('custom_fields[budget]=100&sort=first_name&direction=asc'), 'ae');
  assert.equal(await names('custom_fields[budget]=100&sort=email'), 'ea');
});

test('a list sorted by a field shows leads without a value last', async () => {
  const sorted = (key: string, direction: string) =>
    names(`sort=custom_fields.${key}&direction=${direction}`);
  assert.equal(await sorted('budget', 'asc'), 'cbaed');
  assert.equal(await sorted('budget', 'desc'), 'eabcd');
  assert.equal(await sorted('motto', 'asc'), 'bacde');
  assert.equal(await sorted('day', 'asc'), 'dbeac');
  assert.equal(await sorted('vegan', 'desc'), 'cdeba');
  assert.equal(await names('sort=custom_fields.budget&direction=asc&tag=vip'), 'bd');
  assert.equal(
    await names('sort=custom_fields.budget&direction=asc&custom_fields[day]=2026-01-02'),
    'be',
  );
});

test('pages and cursors show each lead once', async () => {
  for (const query of [
    'sort=custom_fields.budget&direction=desc',
    'sort=custom_fields.day&direction=asc',
  ]) {
    const whole = await names(query);
    let paged = '';
    for (let page = 1; page <= 4; page += 1) {
      const { body } = await native('GET', `${leads}?${query}&per_page=2&page=${page}`);
      assert.equal(body.meta.total, 5);
      paged += body.data.map((lead: { first_name: string }) => lead.first_name).join('');
    }
    let walked = '';
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await native('GET', `${leads}?${query}&per_page=2&cursor=${cursor}`);
      walked += body.data.map((lead: { first_name: string }) => lead.first_name).join('');
      cursor = body.meta.next_cursor;
    }
    assert.deepEqual([paged, walked], [whole, whole]);
  }
});

test('lists reflect changes, deletions and restores', async () => {
  await native('PATCH', `${leads}/${c}`, { custom_fields: { budget: '100' } });
  assert.equal(await names('custom_fields[budget]=100'), 'eca');
  await native('PATCH', `${leads}/${c}`, { custom_fields: { budget: null } });
  assert.equal(await names('custom_fields[budget]=100'), 'ea');
  await native('PATCH', `${leads}/${c}`, { custom_fields: { budget: -3 } });
  await native('POST', `${leads}/${trashed}/restore`);
  assert.equal(await names('custom_fields[budget]=100'), 'fea');
  await native('DELETE', `${leads}/${trashed}`);
});

test('an undefined field or invalid value → 422 that names it', async () => {
  const wrong = async (query: string) => {
    const { status, body } = await native('GET', `${leads}?${query}`);
    assert.equal(status, 422, query);
    return Object.keys(body.errors)[0];
  };
  assert.equal(await wrong('custom_fields[nothing]=1'), 'custom_fields.nothing');
  assert.equal(await wrong('custom_fields[budget]=much'), 'custom_fields.budget');
  assert.equal(await wrong('custom_fields[day]=2026-02-30'), 'custom_fields.day');
  assert.equal(await wrong('sort=custom_fields.nothing'), 'sort');
  assert.equal(await wrong('sort=custom_fields.extras'), 'sort');
  assert.equal(await wrong('sort=custom_fields.'), 'sort');
  assert.equal(await wrong('sort=nothing'), 'sort');
  await wrong('custom_fields=1');
  await wrong('custom_fields[budget][over]=1&custom_fields[budget][over]=2');
  await wrong('custom_fields[motto]=%00');
});

test('a filter by a field of another workspace → 422', async () => {
  const tenant = await app.addTenant('other');
  const other = caller(app, tenant.keys.leadhub);
  assert.equal((await other('GET', `${leads}?custom_fields[budget]=100`)).status, 422);
  await define('budget', 'number', undefined, other);
  const { body } = await other('GET', `${leads}?custom_fields[budget]=100`);
  assert.deepEqual([body.data, body.meta.total], [[], 0]);
});
