// Random filters and orders of deals, compared with what brute force finds in the deals as shown, and
// the exact sums of their values.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { purgeTrash } from '../../src/domain/leads/trash/purge-trash.ts';
import { runs } from '../campaign.ts';
import {
  afterBefore,
  type Condition,
  empty,
  oneOf,
  overUnder,
  pick,
  range,
  time,
} from './filter-conditions.ts';
import { openFilteredList } from './filtered-list.ts';

const start = Date.parse('2026-03-01T12:00:00Z');
let now = new Date(start);
const deals = '/api/v1/deals';

interface Shown {
  id: number;
  title: string;
  value: string;
  currency: string;
  status: string;
  stage: string;
  stage_id: number;
  lost_reason: string | null;
  contact_id: number | null;
  lead_id: number | null;
  assigned_user_id: number | null;
  expected_close_date: string | null;
  closed_at: string | null;
  created_at: string;
}

const { app, native, ok, all, readAll, checkFilters, refuses } = await openFilteredList<Shown>(
  deals,
  { clock: { now: () => now } },
);

const stages = ['new', 'contacted', 'proposal', 'won', 'lost'];
const days = ['2026-02-15', '2026-04-15', '2026-06-30'];
const amounts = ['0.1', '0.2', '4500.55', '0.0001', '999999999999999.9999', '12'];
const lead = await ok('POST', '/api/v1/leads', { first_name: 'Lena' });
const contact = await ok('POST', '/api/v1/contacts', { first_name: 'Ada' });
for (let index = 0; index < 45; index += 1) {
  const has = (every: number) => index % every !== 0;
  now = new Date(start + index * 3_600_000);
  const { id } = await ok('POST', deals, {
    title: pick(['Beta', 'beta', 'Gamma 1'], index),
    value: pick(amounts, index),
    currency: pick(['EUR', 'USD', 'USD', 'CHF'], index),
    stage: pick(stages, index * 3),
    ...(has(3) && { assigned_user_id: app.owner.number }),
    ...(has(2) && { expected_close_date: pick(days, index) }),
    ...(index % 5 === 1 && { lead_id: lead.id }),
    ...(index % 7 === 2 && { contact_id: contact.id }),
  });
  if (index % 6 === 1) await ok('POST', `${deals}/${id}/lose`, { lost_reason: 'Price' });
  if (index % 8 === 3) await ok('POST', `${deals}/${id}/move`, { stage: 'proposal' });
  if (index % 9 === 4) await ok('DELETE', `${deals}/${id}`);
}
await readAll();

const condition = fc.oneof<fc.Arbitrary<Condition<Shown>>[]>(
  oneOf('title', (deal) => deal.title, ['BETA', 'gamma 1']),
  oneOf('status', (deal) => deal.status, ['open', 'won', 'lost']),
  oneOf('stage_id', (deal) => deal.stage, stages),
  oneOf('currency', (deal) => deal.currency, ['eur', 'CHF']),
  oneOf('assigned_user_id', (deal) => deal.assigned_user_id, [String(app.owner.number)]),
  empty('assigned_user_id', (deal) => deal.assigned_user_id),
  oneOf('lead_id', (deal) => deal.lead_id, [String(lead.id), '999999']),
  empty('lead_id', (deal) => deal.lead_id),
  oneOf('contact_id', (deal) => deal.contact_id, [String(contact.id)]),
  empty('contact_id', (deal) => deal.contact_id),
  range('value', (deal) => Number(deal.value), overUnder, [0.1, 0.2, 12, 4500.55]),
  fc.record({ bound: fc.constantFrom(...amounts), isMin: fc.boolean() }).map(
    ({ bound, isMin }): Condition<Shown> => ({
      query: `${isMin ? 'value_min' : 'value_max'}=${bound}`,
      passes: ({ value }) =>
        isMin ? Number(value) >= Number(bound) : Number(value) <= Number(bound),
    }),
  ),
  range('expected_close_date', (deal) => time(deal.expected_close_date), afterBefore, days),
  oneOf('expected_close_date', (deal) => deal.expected_close_date, days),
  empty('expected_close_date', (deal) => deal.expected_close_date),
  empty('closed_at', (deal) => deal.closed_at),
  oneOf('lost_reason', (deal) => deal.lost_reason, ['price']),
  range('created_at', (deal) => time(deal.created_at), afterBefore, [
    ...all()
      .slice(5, 30)
      .map(({ created_at }) => created_at),
  ]),
);
const sorts = ['created_at', 'updated_at', 'value', 'title', 'expected_close_date', 'closed_at'];
const check = (count: number) => checkFilters({ condition, sorts }, count);

test('random filters in random orders → the deals that brute force finds', () => check(50));

/** In ten-thousandths. */
const exact = (value: string): bigint => {
  const [whole = '', decimals = ''] = value.split('.');
  return BigInt(whole + decimals.padEnd(4, '0'));
};
function sumsOf(some: readonly Shown[]) {
  return Object.entries(Object.groupBy(some, ({ currency }) => currency))
    .map(([currency, members = []]) => ({
      currency,
      count: members.length,
      sum: members.reduce((sum, { value }) => sum + exact(value), 0n),
    }))
    .toSorted((one, other) => (one.currency < other.currency ? -1 : 1));
}
type CurrencySum = Record<'currency' | 'sum', string> & { count: number };
const shownSums = (currencies: readonly CurrencySum[]) =>
  currencies.map(({ currency, count, sum }) => ({ currency, count, sum: exact(sum) }));

test('sums of values are exact, by currency, for any filter and each stage', async () => {
  // A field given twice means either value, so each comes once.
  const conditions = fc.uniqueArray(condition, {
    maxLength: 2,
    selector: ({ query }) => query.split('=')[0],
  });
  const property = fc.asyncProperty(conditions, async (chosen) => {
    const filter = chosen.map(({ query }) => query).join('&');
    const url = `${deals}?${filter}&aggregate=value&group_by=stage_id`;
    const { status, body, text } = await native('GET', url);
    assert.equal(status, 200, text);
    const found = all().filter((deal) => chosen.every(({ passes }) => passes(deal)));
    assert.deepEqual(shownSums(body.meta.aggregates.value.currencies), sumsOf(found), url);
    const groups = Object.groupBy(found, (deal) => deal.stage_id);
    assert.equal(body.meta.groups.length, Object.keys(groups).length);
    for (const { value, count, aggregates } of body.meta.groups) {
      const members = groups[value] ?? [];
      assert.equal(count, members.length);
      assert.deepEqual(shownSums(aggregates.value.currencies), sumsOf(members), url);
    }
    const totals = await ok('GET', `${deals}/totals?${filter}`);
    assert.deepEqual(
      totals.currencies.map(({ currency, count, value }: Record<string, string>) => ({
        ...{ currency, count, sum: exact(value ?? '') },
      })),
      sumsOf(found),
      url,
    );
  });
  await fc.assert(property, { numRuns: runs(15) });
});

test('a board has the time at which each deal came to its stage, and the median of each', async () => {
  const { body: made } = await native('POST', deals, {
    ...{ title: 'Median', value: '1', currency: 'SEK', stage: 'new' },
  });
  now = new Date(now.getTime() + 3_600_000);
  await ok('POST', `${deals}/${made.data.id}/move`, { stage: 'contacted' });
  now = new Date(now.getTime() + 90_000);
  const moved = new Date(now.getTime() - 90_000).toISOString();
  const board = async (field: string) =>
    (await native('GET', `${deals}?title=median&group_by=${field}`)).body.meta;
  const { groups, entered_at } = await board('stage_id');
  assert.deepEqual([groups[0].count, groups[0].median_seconds], [1, 90]);
  assert.deepEqual(entered_at, [moved]);
  assert.equal((await board('currency')).entered_at, undefined);
  await ok('DELETE', `${deals}/${made.data.id}`);
  assert.deepEqual((await board('stage_id')).groups, []);
});

test('a purged lead leaves its deals without one', async () => {
  await ok('DELETE', `/api/v1/leads/${lead.id}`);
  await check(10);
  now = new Date(now.getTime() + 40 * 86_400_000);
  await purgeTrash(app.services.write, app.workspace.id);
  await readAll();
  assert.ok(all().every(({ lead_id }) => lead_id === null));
  await check(30);
});

test('an unknown operator or field, or a value out of its form → 422 that names it', () =>
  refuses([
    ['status=maybe', 'status'],
    ['status[empty]=true', 'status[empty]'],
    ['currency=EURO', 'currency'],
    ['value[over]=much', 'value[over]'],
    ['value_min=x', 'value_min'],
    ['created_before=never', 'created_before'],
    ['group_by=value', 'group_by'],
    ['aggregate=title', 'aggregate'],
  ]));
