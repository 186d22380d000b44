import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestMarket, type Process, saleOf, type TestMarket } from '../../../test/market.ts';
import { DomainError } from '../errors.ts';
import { changeOffer } from './change-offer.ts';

const command = { type: 'command', id: null } as const;
const markets: TestMarket[] = [];
after(() => Promise.all(markets.map((market) => market.close())));

async function market(options: Parameters<typeof createTestMarket>[0] = {}) {
  const created = await createTestMarket(options);
  markets.push(created);
  return { market: created, process: created.startProcess() };
}

function statuses(results: Awaited<ReturnType<Process['submit']>>[]) {
  return results.map((result) => saleOf(result).status);
}

const code = (expected: string) => (error: unknown) =>
  error instanceof DomainError && error.code === expected;

test('300 leads at once from two processes, caps of 50 and 20 → exactly 70 sold', async () => {
  const { market: m, process: one } = await market();
  const two = m.startProcess();
  await m.addOffer();
  const high = await m.addBuyer('High', { price: '50.00', dailyCap: 50 });
  const low = await m.addBuyer('Low', { price: '40.00', dailyCap: 20 });
  const results = await Promise.all(
    Array.from({ length: 300 }, (_, index) =>
      (index % 2 === 0 ? one : two).submit({ email: `lead${index}@example.com` }),
    ),
  );
  const sold = statuses(results).filter((status) => status === 'sold');
  assert.equal(sold.length, 70);

  const { rows } = await m.database.pool.query(`
    select (select count(*)::int from leads) as leads,
      (select count(*)::int from market_leads where status = 'sold') as sold,
      (select count(*)::int from market_leads where status = 'pending') as pending,
      (select count(*)::int from events where type = 'lead.sold') as events,
      (select json_object_agg(order_id, n) from
        (select order_id, count(*) as n from sales group by order_id) s) as sales,
      (select json_object_agg(order_id, sold) from order_days where day = '2026-03-05') as days`);
  const counts = { [high.order.id]: 50, [low.order.id]: 20 };
  assert.deepEqual(rows, [
    { leads: 300, sold: 70, pending: 230, events: 70, sales: counts, days: counts },
  ]);
});

test('an accepting order with the best price wins; without a payout the supplier gets that price', async () => {
  const { market: m, process } = await market();
  await m.addOffer();
  const texas = await m.addBuyer('Texas', { price: '60.50', states: ['tx', 'OH'] });
  const everywhere = await m.addBuyer('Everywhere', { price: '9.00' });
  const sale = async (state: string) => saleOf(await process.submit({ state }));
  const inTexas = { status: 'sold', price: '60.50', buyerIds: [texas.buyer.id] };
  assert.deepEqual(await sale('TX'), inTexas);
  assert.deepEqual(await sale('oh'), inTexas);
  assert.deepEqual(await sale('CA'), {
    status: 'sold',
    price: '9.00',
    buyerIds: [everywhere.buyer.id],
  });
});

test('a supplier with a payout gets the payout, and the buyer pays its price', async () => {
  const { market: m, process } = await market({ payout: '12.5' });
  await m.addOffer();
  await m.addBuyer('First', { price: '45' });
  const sale = saleOf(await process.submit());
  assert.equal(sale.status === 'sold' && sale.price, '12.50');
  const { rows } = await m.database.pool.query('select price, payout from sales');
  assert.deepEqual(rows, [{ price: '45.00', payout: '12.50' }]);
});

test('a lead that no order accepts → pending, without a retry on the next day', async () => {
  const { market: m, process } = await market();
  await m.addOffer();
  await m.addBuyer('Ohio', { states: ['OH'] });
  assert.deepEqual(saleOf(await process.submit({ state: 'TX' })), { status: 'pending' });
  const { rows } = await m.database.pool.query(
    `select count(*)::int as jobs from graphile_worker.jobs where key like '%/next-day'`,
  );
  assert.deepEqual(rows, [{ jobs: 0 }], 'no order accepts the state on any day');
});

test('a category matches in any case; one without an active offer → no_matching_offer', async () => {
  const { market: m, process } = await market();
  await m.addOffer({ category: 'Auto Insurance' });
  await m.addBuyer('First', { category: 'AUTO INSURANCE' });
  assert.equal(saleOf(await process.submit({}, { category: ' auto insurance' })).status, 'sold');
  await assert.rejects(process.submit({}, { category: 'Solar' }), code('no_matching_offer'));
});

test('a lead that lacks a required field of the offer → invalid', async () => {
  const { market: m, process } = await market();
  await m.addOffer({ requiredFields: ['zip', 'roof_age'] });
  await assert.rejects(process.submit({ zip: '75001' }), (error) => {
    assert.ok(error instanceof DomainError);
    assert.equal(error.code, 'invalid');
    assert.deepEqual(
      error.fields.map(({ field, kind }) => [field, kind]),
      [['roof_age', 'missing']],
    );
    return true;
  });
  const sale = saleOf(await process.submit({ zip: '75001', extra: { roof_age: 3 } }));
  assert.equal(sale.status, 'pending');
});

test('a second lead of a person is refused within the duplicate days and accepted after them', async () => {
  const { market: m, process } = await market();
  const offer = await m.addOffer({ duplicateDays: 30 });
  await m.addOffer({ category: 'Roofing', duplicateDays: 30 });
  const person = { email: 'Ann@Example.com', phone: '+1 212 555 0100' };
  const results = await Promise.all([1, 2, 3].map(() => process.submit(person)));
  const created = results.filter((result) => result.kind === 'created');
  const [first] = created;
  assert.equal(created.length, 1);
  const refusals = results.filter((result) => result.kind === 'refused');
  assert.deepEqual(
    refusals.map(({ leadId }) => leadId),
    [first?.lead.id, first?.lead.id],
  );

  m.clock.set('2026-04-04T11:59:59Z');
  const byEmail = await process.submit({ email: 'ann@example.com' });
  const byPhone = await process.submit({ phone: '(212) 555-0100', email: 'else@example.com' });
  assert.deepEqual([byEmail.kind, byPhone.kind], ['refused', 'refused']);
  const elsewhere = await process.submit(person, { category: 'roofing' });
  assert.equal(elsewhere.kind, 'created', 'another offer has its own duplicate days');

  m.clock.set('2026-04-04T12:00:01Z');
  assert.equal((await process.submit(person)).kind, 'created');

  m.clock.set('2026-04-05T00:00:00Z');
  const change = { duplicateDays: 0 };
  await changeOffer(m.deps, { workspaceId: m.workspaceId, actor: command, ref: offer.id, change });
  assert.equal(
    (await process.submit(person)).kind,
    'created',
    'the offer refuses no duplicates any more',
  );
});

test('a daily cap resets at midnight in the time zone of the workspace', async () => {
  const { market: m, process } = await market({ timeZone: 'America/New_York' });
  await m.addOffer();
  await m.addBuyer('First', { dailyCap: 1 });
  const submitAt = async (time: string) => {
    m.clock.set(time);
    return saleOf(await process.submit()).status;
  };
  // The day on which daylight saving time starts has 23 hours.
  assert.equal(await submitAt('2026-03-08T04:59:59Z'), 'sold');
  assert.equal(await submitAt('2026-03-08T05:00:00Z'), 'sold');
  assert.equal(await submitAt('2026-03-08T05:00:01Z'), 'pending');
  const { rows } = await m.database.pool.query(
    `select run_at from graphile_worker.jobs where key like '%/next-day'`,
  );
  assert.deepEqual(rows, [{ run_at: new Date('2026-03-09T04:00:00Z') }]);
  assert.equal(await submitAt('2026-03-09T03:59:59Z'), 'pending');
  assert.equal(await submitAt('2026-03-09T04:00:00Z'), 'sold');
});

test('the next lead sees an offer that another process closed, opened or changed', async () => {
  const { market: m, process } = await market();
  const offer = await m.addOffer();
  await m.addBuyer('First');
  const set = (change: Parameters<typeof changeOffer>[1]['change']) =>
    changeOffer(m.deps, { workspaceId: m.workspaceId, actor: command, ref: 'SOLAR', change });
  const submitMany = (count: number) =>
    Promise.all(Array.from({ length: count }, () => process.submit()));
  const bystander = () =>
    process.captureLead({
      workspaceId: m.workspaceId,
      key: null,
      actor: command,
      draft: { firstName: 'By', lastName: 'Stander' },
      duplicates: { rule: 'create' },
    });

  assert.deepEqual(statuses(await submitMany(3)), ['sold', 'sold', 'sold']);
  await set({ active: false });
  const refused = Array.from({ length: 5 }, () =>
    assert.rejects(process.submit(), code('no_matching_offer')),
  );
  const [other] = await Promise.all([bystander(), ...refused]);
  assert.equal(other.kind, 'created');
  await set({ active: true, requiredFields: ['zip'] });
  await assert.rejects(process.submit(), code('invalid'));
  await set({ requiredFields: [] });
  assert.deepEqual(statuses(await submitMany(3)), ['sold', 'sold', 'sold']);
  await set({ requiredFields: ['zip'] });
  await assert.rejects(process.submit(), code('invalid'));

  const { rows } = await m.database.pool.query(
    `select (select count(*)::int from leads where channel_id = $1) as leads,
      (select used from rate_windows) as used`,
    [offer.id],
  );
  assert.deepEqual(rows, [{ leads: 6, used: 6 }], 'a rejected lead leaves nothing behind');
});

test('a request is replayed although the offer has been closed since', async () => {
  const { market: m, process } = await market();
  await m.addOffer();
  await m.addBuyer('First');
  const idempotency = {
    requesterId: m.workspaceId,
    idempotencyKey: 'once',
    fingerprint: Buffer.from('same'),
    render: () => ({ status: 200, body: '{"first":true}', etag: null }),
  };
  assert.equal((await process.submit({}, { idempotency })).kind, 'created');
  const change = { active: false };
  await changeOffer(m.deps, { workspaceId: m.workspaceId, actor: command, ref: 'solar', change });
  const again = await process.submit({}, { idempotency });
  assert.equal(again.kind === 'replayed' && again.response.body, '{"first":true}');
  assert.ok(again.window);
  const unknown = { ...idempotency, idempotencyKey: 'twice' };
  await assert.rejects(process.submit({}, { idempotency: unknown }), code('no_matching_offer'));
  const { rows } = await m.database.pool.query('select count(*)::int as leads from leads');
  assert.deepEqual(rows, [{ leads: 1 }]);
});
