import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestMarket } from '../../test/market.ts';
import { inletOn } from '../../test/run-inlet.ts';

const market = await createTestMarket();
after(() => market.close());
const { database } = market;

const { inlet, json: run } = inletOn({ database, clock: market.clock });
const json = (...typed: string[]) => run(...typed, '--workspace', 'acme');

async function refused(...typed: string[]) {
  const { code, out, errors } = await inlet(...typed, '--workspace', 'acme', '--json');
  assert.equal(out, '');
  assert.equal(code, 1);
  return JSON.parse(errors).error;
}

test('a supplier is made once, and listed', async () => {
  const made = await json('market', 'supplier', 'create', '--name', 'Feeds', '--payout', '12.5');
  assert.match(made.id, /^[0-9a-f-]{36}$/);
  assert.equal(made.name, 'Feeds');
  assert.equal(made.payout, '12.50');
  assert.equal(made.workspace, 'acme');
  assert.equal((await refused('market', 'supplier', 'create', '--name', 'FEEDS')).code, 'conflict');
  const { data } = await json('market', 'supplier', 'list');
  assert.deepEqual(
    data.map(({ name }: { name: string }) => name),
    ['Leads Ltd', 'Feeds'],
  );
});

test('an offer is made once a category, changed, and listed', async () => {
  const create = ['market', 'offer', 'create', '--category'];
  const made = await json(...create, 'Auto Insurance', '--required', 'zip, email');
  assert.equal(made.category, 'Auto Insurance');
  assert.deepEqual(made.required_fields, ['zip', 'email']);
  assert.equal(made.duplicate_days, 0);
  assert.equal(made.active, true);
  assert.equal((await refused(...create, 'auto insurance')).code, 'conflict');

  const set = ['market', 'offer', 'set', 'AUTO INSURANCE'];
  const changed = await json(
    ...set,
    ...['--active', 'no', '--required', 'none', '--duplicate-days', '30'],
  );
  assert.deepEqual(changed, {
    ...made,
    active: false,
    required_fields: [],
    duplicate_days: 30,
  });
  assert.equal((await refused(...set)).code, 'bad_request');
  assert.equal((await refused(...set, '--active', 'perhaps')).code, 'invalid');
  assert.equal(
    (await refused('market', 'offer', 'set', 'Boats', '--active', 'no')).code,
    'not_found',
  );
  const { workspace, ...offer } = changed;
  assert.deepEqual(await json('market', 'offer', 'list'), { data: [offer] });
});

test('a buyer is made with an order, and gets further ones', async () => {
  await json('market', 'offer', 'create', '--category', 'Solar');
  const create = ['market', 'buyer', 'create', '--category', 'solar'];
  const first = await json(
    ...create,
    ...['--name', 'Sun', '--price', '45', '--states', 'tx,OH,TX', '--daily-cap', '50'],
  );
  assert.deepEqual(first.order, {
    id: first.order.id,
    number: first.order.number,
    offer_id: first.order.offer_id,
    category: 'Solar',
    price: '45.00',
    states: ['TX', 'OH'],
    daily_cap: 50,
    active: true,
  });
  const second = await json(...create, '--name', 'SUN', '--price', '12.30');
  assert.equal(second.id, first.id);
  const { data } = await json('market', 'buyer', 'list');
  assert.equal(data.length, 1);
  assert.deepEqual(data[0].orders, [first.order, second.order]);
});

test('an invalid order → an error that names its field', async () => {
  const create = ['market', 'buyer', 'create', '--name', 'B', '--category', 'Solar', '--price'];
  for (const [field, ...typed] of [
    ['price', 'ten'],
    ['states', '10', '--states', 'TX,ZZ'],
    ['daily_cap', '10', '--daily-cap', '0'],
    ['daily-cap', '10', '--daily-cap', 'many'],
  ] as const) {
    const error = await refused(...create, ...typed);
    assert.equal(error.code, 'invalid');
    assert.equal(error.fields[0].field, field);
  }
  const error = await refused(
    'market',
    'buyer',
    'create',
    '--name',
    'B',
    '--category',
    'Boats',
    '--price',
    '1',
  );
  assert.equal(error.code, 'not_found');
});

test('each list without --json is a table', async () => {
  const { out } = await inlet('market', 'buyer', 'list');
  assert.match(out, /Sun\s+Solar\s+45\.00\s+TX, OH\s+50\s+active/);
  assert.match((await inlet('market', 'offer', 'list')).out, /Auto Insurance.*closed/);
  assert.match((await inlet('market', 'supplier', 'list')).out, /what the buyer pays/);
});
