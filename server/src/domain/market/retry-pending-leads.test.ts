import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestMarket, saleOf, type TestMarket } from '../../../test/market.ts';
import { retryPendingLeadsJob } from '../../jobs/retry-pending-leads.ts';
import { startJobs } from '../../jobs/run-jobs.ts';
import { jobsTable } from '../../platform/jobs/private-tables.ts';
import { silentLog } from '../../platform/log.ts';
import { waitUntil } from '../../platform/wait-until.ts';
import { changeWorkspace } from '../workspaces/change-workspace.ts';
import { changeOffer } from './change-offer.ts';
import { retryOnChange } from './retry-job.ts';
import { retryPendingLeads } from './retry-pending-leads.ts';

const command = { type: 'command', id: null } as const;
const markets: TestMarket[] = [];
after(() => Promise.all(markets.map((market) => market.close())));

async function market(options: Parameters<typeof createTestMarket>[0] = {}) {
  const created = await createTestMarket(options);
  markets.push(created);
  // Far ahead of the database's clock, so that the worker does not run jobs of the next day.
  created.clock.set('2099-03-05T12:00:00Z');
  return { market: created, ...created.startProcess() };
}

async function counts({ database }: TestMarket) {
  const { rows } = await database.pool.query<{ status: string; count: number }>(
    'select status, count(*) from market_leads group by status',
  );
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

async function jobs({ database }: TestMarket) {
  const { rows } = await database.pool.query<{ key: string | null; run_at: Date }>(
    'select key, run_at from graphile_worker.jobs order by run_at',
  );
  return rows.map(({ key, run_at }) => [key?.split('/').at(2) ?? 'now', run_at.toISOString()]);
}

/** Runs a real worker until the condition holds. */
async function work(m: TestMarket, isDone: () => Promise<boolean>) {
  const worker = await startJobs({
    connection: m.database.connection,
    database: m.database,
    tasks: [retryPendingLeadsJob(m.deps)],
    log: silentLog,
    concurrency: 2,
  });
  try {
    assert.ok(await waitUntil(isDone, { withinMs: 15_000 }), 'the worker did not finish in time');
  } finally {
    await worker.stop();
  }
}

test('a new order gets the pending leads that it accepts, and none from the trash', async () => {
  const { market: m, submit } = await market();
  await m.addOffer();
  const waiting = await Promise.all(
    ['TX', 'CA', 'TX', 'tx', 'OH'].map((state) => submit({ state })),
  );
  assert.ok(waiting.every((result) => saleOf(result).status === 'pending'));
  const trashed = waiting[2];
  assert.ok(trashed?.kind === 'created');
  await m.database.pool.query('update leads set deleted_at = now() where id = $1', [
    trashed.lead.id,
  ]);

  const { buyer } = await m.addBuyer('Texas', { states: ['TX'] });
  await work(m, async () => (await counts(m)).sold === 2);
  assert.deepEqual(await counts(m), { sold: 2, pending: 3 });
  const { rows } = await m.database.pool.query(`
    select s.buyer_id, s.price, e.actor_type, l.state, m.sold_at = s.sold_at as agree
    from sales s join leads l on l.id = s.lead_id join market_leads m on m.lead_id = l.id
    join events e on e.subject_id = l.id and e.type = 'lead.sold' order by l.state collate "C"`);
  const sale = { buyer_id: buyer.id, price: '45.00', actor_type: 'system', agree: true };
  assert.deepEqual(rows, [
    { ...sale, state: 'TX' },
    { ...sale, state: 'tx' },
  ]);
  assert.deepEqual(await jobs(m), []);
});

test('the next day sells capped leads up to the cap', async () => {
  const { market: m, submit } = await market({ timeZone: 'America/New_York' });
  await m.addOffer();
  await m.addBuyer('First', { dailyCap: 2 });
  await m.database.pool.query(`delete from ${jobsTable}`);
  await Promise.all([1, 2, 3, 4, 5].map(() => submit()));
  assert.deepEqual(await counts(m), { sold: 2, pending: 3 });
  assert.deepEqual(await jobs(m), [['next-day', '2099-03-06T05:00:00.000Z']]);

  m.clock.set('2099-03-06T05:00:00Z');
  await m.database.pool.query(`update ${jobsTable} set run_at = now()`);
  const isPlanned = async () => (await jobs(m)).join() === 'next-day,2099-03-07T05:00:00.000Z';
  await work(m, async () => (await counts(m)).sold === 4 && (await isPlanned()));
  assert.deepEqual(await counts(m), { sold: 4, pending: 1 });

  m.clock.set('2099-03-07T05:00:00Z');
  await m.database.pool.query(`update ${jobsTable} set run_at = now()`);
  await work(m, async () => (await counts(m)).sold === 5 && (await jobs(m)).length === 0);
});

test('a pending lead waits another day when new leads used up the cap', async () => {
  const { market: m, submit } = await market();
  await m.addOffer();
  await m.addBuyer('First', { dailyCap: 1 });
  await submit();
  await submit();
  m.clock.set('2099-03-06T00:00:00Z');
  await m.database.pool.query(`delete from ${jobsTable}`);
  assert.equal(saleOf(await submit()).status, 'sold');
  assert.deepEqual(await jobs(m), []);
  assert.equal(await retryPendingLeads(m.deps, m.workspaceId), 0);
  assert.deepEqual(await jobs(m), [['next-day', '2099-03-07T00:00:00.000Z']]);
});

test('many pending leads are sold in batches, oldest first, and no cap is exceeded', async () => {
  const { market: m, submit } = await market();
  await m.addOffer();
  const total = 1300;
  for (let at = 0; at < total; at += 100) {
    m.clock.set(new Date(Date.parse('2099-03-05T12:00:00Z') + at * 1000).toISOString());
    await Promise.all(Array.from({ length: 100 }, () => submit()));
  }
  await m.addBuyer('Second', { price: '10.00', dailyCap: 900 });
  await m.addBuyer('First', { price: '20.00', dailyCap: 300 });
  const [sold, again, ...late] = await Promise.all([
    retryPendingLeads(m.deps, m.workspaceId),
    retryPendingLeads(m.deps, m.workspaceId),
    ...Array.from({ length: 20 }, () => submit()),
  ]);
  const soldLate = late.filter((result) => saleOf(result).status === 'sold').length;
  assert.equal(sold + again + soldLate, 1200);
  const { rows } = await m.database.pool.query(`
    select price, count(*) from sales group by price order by price`);
  assert.deepEqual(rows, [
    { price: '10.00', count: 900 },
    { price: '20.00', count: 300 },
  ]);
  const { rows: order } = await m.database.pool.query<{ oldest: boolean }>(
    `select max(received_at) filter (where status = 'sold' and received_at < $1)
        <= min(received_at) filter (where status = 'pending') as oldest from market_leads`,
    [m.clock.now()],
  );
  assert.deepEqual(order, [{ oldest: true }]);
});

test('an offer that is active again sells its pending leads', async () => {
  const { market: m, submit } = await market();
  await m.addOffer();
  await submit();
  const set = (active: boolean) =>
    changeOffer(m.deps, {
      workspaceId: m.workspaceId,
      actor: command,
      ref: 'solar',
      change: { active },
    });
  await set(false);
  await m.addBuyer('First');
  assert.equal(await retryPendingLeads(m.deps, m.workspaceId), 0);
  await m.database.pool.query(`delete from ${jobsTable}`);
  await set(true);
  await work(m, async () => (await counts(m)).sold === 1);
});

test('a change of time zone to another date resets the caps', async () => {
  const { market: m, submit } = await market();
  await m.addOffer();
  await m.addBuyer('First', { dailyCap: 1 });
  await Promise.all([submit(), submit()]);
  await m.database.pool.query(`delete from ${jobsTable}`);
  const change = { timeZone: 'Pacific/Kiritimati' };
  await changeWorkspace(m.deps, { workspaceId: m.workspaceId, actor: command }, change);
  await work(m, async () => (await counts(m)).sold === 2);
});

test('only events that can make a lead sellable add a retry job', () => {
  const event = {
    workspaceId: 'w',
    subjectType: 'lead',
    subjectId: 's',
    actor: command,
    before: null,
    causeId: null,
    seq: 1,
    at: new Date(),
  } as const;
  const job = (
    type: Parameters<typeof retryOnChange>[0]['type'],
    changed: Record<string, unknown>,
  ) => retryOnChange({ ...event, type, after: changed });
  assert.equal(job('order.created', {})?.key, 'retry-pending-leads/w');
  assert.ok(job('lead.updated', { state: 'TX' }));
  assert.ok(job('lead.restored', {}));
  assert.equal(job('lead.updated', { city: 'Dallas' }), undefined);
  assert.equal(job('workspace.updated', { plan: 'pro' }), undefined);
  assert.equal(job('lead.created', { state: 'TX' }), undefined);
});
