// Lists of deals: filters, orders and totals, compared with the deals that were created.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const deals = '/api/v1/deals';

const stages = ['new', 'contacted', 'proposal', 'won', 'lost'];
const made: Record<string, string | number | null>[] = [];
for (let index = 0; index < 23; index += 1) {
  const { body } = await native('POST', deals, {
    title: `${['Beta', 'alpha', '100% _odd_'][index % 3]} ${index}`,
    value: String(((index * 37) % 11) + 0.5),
    currency: index % 4 === 0 ? 'EUR' : 'USD',
    stage: stages[index % 5],
    ...(index % 3 === 0 && { assigned_user_id: app.owner.number }),
    ...(index % 2 === 0 && { expected_close_date: `2026-0${(index % 5) + 1}-15` }),
  });
  made.push(body.data);
}
type Shown = (typeof made)[number];

async function idsOf(query: string): Promise<number[]> {
  const { status, body, text } = await native('GET', `${deals}?per_page=100&${query}`);
  assert.equal(status, 200, text);
  assert.equal(body.meta.total, body.data.length);
  return body.data.map((deal: { id: number }) => deal.id);
}

const filters: [string, (deal: Shown) => boolean][] = [
  ['status=won', (deal) => deal.status === 'won'],
  ['currency=eur', (deal) => deal.currency === 'EUR'],
  ['stage_id=proposal', (deal) => deal.stage === 'proposal'],
  ['pipeline_id=sales', () => true],
  ['pipeline_id=nowhere', () => false],
  [`assigned_user_id=${app.owner.number}`, (deal) => deal.assigned_user_id !== null],
  ['value_min=5.5', (deal) => Number(deal.value) >= 5.5],
  ['value_max=5.50', (deal) => Number(deal.value) <= 5.5],
  [
    'expected_close_after=2026-02-15&expected_close_before=2026-05-01',
    ({ expected_close_date: day }) =>
      day !== null && String(day) > '2026-02-15' && String(day) < '2026-05-01',
  ],
  ['search=ALPHA', (deal) => String(deal.title).startsWith('alpha')],
  ['search=0%25 _', (deal) => String(deal.title).includes('0% _')],
  ['created_after=2020-01-01', () => true],
  ['created_before=2020-01-01', () => false],
  ['status=open&currency=USD', (deal) => deal.status === 'open' && deal.currency === 'USD'],
];

for (const [query, keeps] of filters) {
  test(`GET /deals?${query} lists exactly the matching deals`, async () => {
    const expected = made.filter(keeps).map((deal) => deal.id);
    assert.deepEqual((await idsOf(query)).sort(), expected.sort());
  });
}

const keys: Record<string, (deal: Shown) => string | number | null> = {
  created_at: (deal) => deal.created_at ?? null,
  updated_at: (deal) => deal.updated_at ?? null,
  value: (deal) => Number(deal.value),
  expected_close_date: (deal) => deal.expected_close_date ?? null,
  title: (deal) => String(deal.title).toLowerCase(),
};

for (const [sort, keyOf] of Object.entries(keys)) {
  for (const direction of ['asc', 'desc'] as const) {
    test(`deals sorted by ${sort} ${direction}, by pages and by cursor`, async () => {
      const sign = direction === 'asc' ? 1 : -1;
      const expected = [...made].sort((one, other) => {
        const [a, b] = [keyOf(one), keyOf(other)];
        if (a !== b && (a === null || b === null)) return a === null ? 1 : -1;
        if (a !== b) return (a as string) < (b as string) ? -sign : sign;
        return sign * (Number(one.id) - Number(other.id));
      });
      const ids = expected.map((deal) => deal.id);
      const query = `sort=${sort}&direction=${direction}`;
      assert.deepEqual(await idsOf(query), ids);
      const walked: number[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const { body } = await native('GET', `${deals}?${query}&per_page=4&cursor=${cursor}`);
        walked.push(...body.data.map((deal: { id: number }) => deal.id));
        cursor = body.meta.next_cursor;
      }
      assert.deepEqual(walked, ids);
    });
  }
}

test('an invalid filter of deals → 422', async () => {
  const wrong = [
    'status=maybe',
    'sort=colour',
    'value_min=x',
    'created_after=never',
    'expected_close_before=2026-02-30',
    'page=0',
  ];
  for (const query of wrong) {
    assert.equal((await native('GET', `${deals}?${query}`)).status, 422, query);
  }
});

test('GET /deals/totals sums the list by stage and currency', async () => {
  const probability: Record<string, number> = { new: 10, contacted: 20, proposal: 60, won: 100 };
  const { body } = await native('GET', `${deals}/totals`);
  const sum = (list: Shown[]) => ({
    count: list.length,
    value: list.reduce((total, deal) => total + Number(deal.value), 0).toFixed(2),
    weighted: list.reduce(
      (total, deal) => total + (Number(deal.value) * (probability[String(deal.stage)] ?? 0)) / 100,
      0,
    ),
  });
  for (const stage of body.data.stages) {
    const expected = sum(
      made.filter((deal) => deal.stage === stage.stage && deal.currency === stage.currency),
    );
    assert.deepEqual([stage.count, stage.value], [expected.count, expected.value]);
    assert.ok(Math.abs(Number(stage.weighted_value) - expected.weighted) < 1e-9);
  }
  assert.deepEqual(
    [...new Set(body.data.stages.map((one: { stage: string }) => one.stage))],
    stages,
  );
  for (const all of body.data.currencies) {
    const expected = sum(made.filter((deal) => deal.currency === all.currency));
    assert.deepEqual([all.count, all.value], [expected.count, expected.value]);
  }
  const won = await native('GET', `${deals}/totals?status=won&currency=USD`);
  const [only] = won.body.data.currencies;
  assert.equal(only.value, only.weighted_value);
  assert.equal(won.body.data.stages.length, 1);
});
