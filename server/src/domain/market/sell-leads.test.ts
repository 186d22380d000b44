import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestMarket, type Process, saleOf, type TestMarket } from '../../../test/market.ts';

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

function isCreated(settled: PromiseSettledResult<Awaited<ReturnType<Process['submit']>>>) {
  return settled.status === 'fulfilled' && settled.value.kind === 'created';
}

test('a batch that is rolled back leaves no lead, sale, count or event', async () => {
  const { market: m, process } = await market();
  await m.addOffer();
  await m.addBuyer('First', { dailyCap: 5 });
  await m.database.pool.query(`
    create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'refused' using errcode = '55000'; end $$;
    create constraint trigger refuse after insert on sales initially deferred
      for each row when (new.price > 0) execute function refuse();`);
  const results = await Promise.allSettled([process.submit(), process.submit(), process.submit()]);
  assert.deepEqual(results.map(isCreated), [false, false, false]);
  const { rows } = await m.database.pool.query(`
    select (select count(*)::int from leads) as leads, (select count(*)::int from sales) as sales,
      (select count(*)::int from order_days) as days,
      (select count(*)::int from events where type like 'lead.%') as events`);
  assert.deepEqual(rows, [{ leads: 0, sales: 0, days: 0, events: 0 }]);
  await m.database.pool.query('drop trigger refuse on sales');
  assert.deepEqual(statuses(await Promise.all([process.submit(), process.submit()])), [
    'sold',
    'sold',
  ]);
});

test('a lead that the database rejects fails alone', async () => {
  const { market: m, process } = await market();
  await m.addOffer();
  await m.addBuyer('First');
  const drafts = [{}, {}, { eventDate: '2026-02-30' }, {}, {}];
  const results = await Promise.allSettled(drafts.map((draft) => process.submit(draft)));
  assert.deepEqual(results.map(isCreated), [true, true, false, true, true]);
  const { rows } = await m.database.pool.query('select sold from order_days');
  assert.deepEqual(rows, [{ sold: 4 }]);
});

test('the event of a sale has its order, buyer, price and payout', async () => {
  const { market: m, process } = await market({ payout: '30' });
  await m.addOffer();
  const { buyer, order } = await m.addBuyer('First', { states: ['TX'], dailyCap: 3 });
  const result = await process.submit();
  assert.ok(result.kind === 'created');
  const { rows } = await m.database.pool.query(
    `select type, subject_type, actor_type, after from events
      where subject_id = any($1) or type like 'order.%' order by seq`,
    [[result.lead.id, buyer.id]],
  );
  assert.deepEqual(
    rows.map(({ type }) => type),
    ['buyer.created', 'order.created', 'lead.created', 'lead.sold'],
  );
  assert.deepEqual(rows[1].after, {
    number: order.number,
    buyer: 'First',
    category: 'Solar',
    price: '45.00',
    states: ['TX'],
    daily_cap: 3,
  });
  assert.deepEqual(rows[3], {
    type: 'lead.sold',
    subject_type: 'lead',
    actor_type: 'key',
    after: {
      category: 'Solar',
      buyer: 'First',
      buyer_id: buyer.id,
      order_id: order.id,
      price: '45.00',
      payout: '30.00',
    },
  });
});
