// Random filters and orders of leads, compared with what brute force finds in the leads as shown.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { caller } from '../call.ts';
import { runs } from '../campaign.ts';
import { openSecondApp } from '../second-app.ts';
import {
  afterBefore,
  type Condition,
  empty,
  flag,
  oneOf,
  overUnder,
  pick,
  range,
  time,
  type Value,
} from './filter-conditions.ts';
import { openFilteredList } from './filtered-list.ts';

const leads = '/api/v1/leads';

interface Shown {
  id: number;
  status: string;
  source: string | null;
  tags: string[];
  starred: boolean;
  lead_score: number;
  created_at: string;
  first_name: string;
  company: string | null;
  external_id: string | null;
  event_date: string | null;
  first_touch_at: string | null;
  custom_fields: Record<string, unknown>;
}

const { app, native, ok, all, readAll, checkFilters, refuses } =
  await openFilteredList<Shown>(leads);
const second = await openSecondApp(app.database.connection);
after(second.close);
const elsewhere = caller(second, app.keys.leadhub);

for (const field of [
  { key: 'budget', type: 'number' },
  { key: 'moving', type: 'date' },
  { key: 'size', type: 'choice', options: ['S', 'M', 'L'] },
  { key: 'extras', type: 'choices', options: ['Music', 'Cake'] },
  { key: 'motto', type: 'text' },
]) {
  await ok('POST', '/api/v1/fields', field);
}

const statuses = ['new', 'contacted', 'won'];
const sources = ['Web', 'Ads', 'Trade fair, Berlin'];
const tags = ['vip', 'a,b', 'Übung'];
const days = ['2026-05-01', '2026-06-15', '2027-01-31'];

for (let index = 0; index < 60; index += 1) {
  const has = (every: number) => index % every !== 0;
  const { id } = await ok('POST', leads, {
    first_name: pick(['Ann', 'ann', 'Bob', 'Éva', '张'], index),
    status: pick(statuses, index * 7),
    ...(has(3) && { source: pick(sources, index) }),
    ...(has(4) && { tags: [pick(tags, index), pick(tags, index * 2)] }),
    ...(has(5) && { company: pick(['Acme', 'acme ', 'Initech'], index) }),
    ...(has(6) && { external_id: pick(['A-1', 'a-1', 'B-2'], index) }),
    ...(has(7) && { event_date: pick(days, index) }),
    custom_fields: {
      ...(has(2) && { budget: (index % 9) * 100 - 200 }),
      ...(has(3) && { moving: pick(days, index * 5) }),
      ...(has(4) && { size: pick(['S', 'M', 'L'], index * 5) }),
      ...(has(5) && { extras: pick([['Music'], ['Cake'], ['Cake', 'Music']], index) }),
      ...(has(6) && { motto: pick(['Carpe diem', 'CARPE DIEM', 'memento'], index) }),
    },
  });
  if (index % 8 === 0) await ok('POST', `${leads}/${id}/star`);
  if (index % 11 === 0) await ok('DELETE', `${leads}/${id}`);
}
await readAll();
assert.equal(all().length, 54);

const custom = (key: string) => (lead: Shown) => lead.custom_fields[key] as Value;

const condition = fc.oneof<fc.Arbitrary<Condition<Shown>>[]>(
  oneOf('status', (lead) => lead.status, statuses),
  oneOf('source', (lead) => lead.source, sources),
  empty('source', (lead) => lead.source),
  oneOf('tag', (lead) => lead.tags, tags),
  empty('tag', (lead) => lead.tags),
  flag('starred', (lead) => lead.starred),
  oneOf('first_name', (lead) => lead.first_name, ['Ann', 'éva', 'nobody']),
  oneOf('company', (lead) => lead.company, ['ACME', 'Initech']),
  empty('external_id', (lead) => lead.external_id),
  range('event_date', (lead) => time(lead.event_date), afterBefore, days),
  empty('first_touch_at', (lead) => lead.first_touch_at),
  range('created_at', (lead) => time(lead.created_at), afterBefore, [
    ...all()
      .slice(10, 50)
      .map(({ created_at }) => created_at),
  ]),
  range(
    'custom_fields[budget]',
    (lead) => custom('budget')(lead) as number,
    overUnder,
    [-1, 0, 300],
  ),
  oneOf('custom_fields[budget]', custom('budget'), ['100', '0', '-200']),
  range('custom_fields[moving]', (lead) => time(custom('moving')(lead)), afterBefore, days),
  oneOf('custom_fields[size]', custom('size'), ['s', 'M']),
  oneOf('custom_fields[extras]', custom('extras'), ['music', 'Cake']),
  empty('custom_fields[extras]', custom('extras')),
  oneOf('custom_fields[motto]', custom('motto'), ['carpe diem', 'none']),
);
const sorts = [
  'created_at',
  'first_name',
  'company',
  'event_date',
  'custom_fields.budget',
] as const;

test('random filters in random orders → the leads that brute force finds, once each', async () => {
  await checkFilters({ condition, sorts }, 50);
});

test('sums and groups of any filter → those of the leads that brute force finds', async () => {
  // A field given twice means either value, so each comes once.
  const twoConditions = fc.uniqueArray(condition, {
    maxLength: 2,
    selector: ({ query }) => query.split('=')[0],
  });
  await fc.assert(
    fc.asyncProperty(twoConditions, async (conditions) => {
      const filter = conditions.map(({ query }) => query).join('&');
      const url = `${leads}?${filter}&aggregate=custom_fields.budget&aggregate=lead_score&group_by=status`;
      const { status, body } = await native('GET', url);
      assert.equal(status, 200, JSON.stringify(body));
      const found = all().filter((lead) => conditions.every(({ passes }) => passes(lead)));
      const sumOf = (some: Shown[]) =>
        some.reduce((sum, lead) => sum + Number(lead.custom_fields.budget ?? 0), 0);
      assert.equal(body.meta.aggregates['custom_fields.budget'].sum, sumOf(found), url);
      const groups = Object.groupBy(found, (lead) => lead.status);
      const shown = body.meta.groups.map((group: Record<string, unknown>) => [
        group.value,
        group.count,
        (group.aggregates as Record<string, { sum: number }>)['custom_fields.budget']?.sum,
      ]);
      const expected = Object.entries(groups).map(([value, some = []]) => [
        value,
        some.length,
        sumOf(some),
      ]);
      assert.deepEqual(shown.toSorted(), expected.toSorted(), url);
    }),
    { numRuns: runs(20) },
  );
});

test('an unknown operator or field, or a value out of its form → 422 that names it', () =>
  refuses([
    ['status[over]=1', 'status[over]'],
    ['status[is]=new', 'status[]'],
    ['lead_score[over]=much', 'lead_score[over]'],
    ['created_at[after]=yesterday', 'created_at[after]'],
    ['created_at[within]=30', 'created_at[within]'],
    ['created_at[empty]=true', 'created_at[empty]'],
    ['tag[empty]=maybe', 'tag[empty]'],
    ['custom_fields[budget][after]=2026-01-01', 'custom_fields.budget[after]'],
    ['custom_fields[nothing][over]=1', 'custom_fields.nothing[over]'],
    ['aggregate=first_name', 'aggregate'],
    ['group_by=tag', 'group_by'],
    ['group_by=team_id', 'group_by'],
    ['custom_fields[budget][over][x]=1', 'custom_fields.budget[over][x]'],
  ]));

test('too many values, or several where one is taken → 422 that says so', async () => {
  for (const [query, field, code] of [
    ['lead_score[over]=1&lead_score[over]=2', 'lead_score[over]', 'list_not_allowed'],
    ['group_by=status&group_by=source', 'group_by', 'list_not_allowed'],
    [Array(101).fill('status=new').join('&'), 'status', 'too_many'],
  ] as const) {
    const { status, body } = await native('GET', `${leads}?${query}`);
    assert.equal(status, 422, query);
    assert.equal(body.error_codes[field][0].code, code);
  }
});

test('groups of stages → the number over leadhub, the prefixed id over crmleadpro', async () => {
  const { body } = await native('GET', '/api/v1/pipelines');
  const { id } = body.data[0].stages[0];
  await native('POST', leads, { first_name: 'Staged', company: 'Staged', pipeline_stage_id: id });
  const valueFor = async (key: string) => {
    const list = await caller(app, key)('GET', `${leads}?company=staged&group_by=stage_id`);
    return list.body.meta.groups[0].value;
  };
  assert.equal(await valueFor(app.keys.leadhub), id);
  const prefixed = await valueFor(app.keys.crmleadpro);
  assert.match(prefixed, /^stage_/);
  const { body: byStage } = await native('GET', `${leads}?company=staged&stage_id=${prefixed}`);
  assert.equal(byStage.meta.total, 1);
});

test('a list right after a change → the change', async () => {
  const { body } = await native('POST', leads, { first_name: 'Zoe', company: 'Late' });
  const found = async () =>
    (await native('GET', `${leads}?company=late&sort=first_name`)).body.meta.total;
  assert.equal(await found(), 1);
  await native('PATCH', `${leads}/${body.data.id}`, { company: 'Later' });
  assert.equal(await found(), 0);
  await native('PATCH', `${leads}/${body.data.id}`, { company: 'Late' });
  await native('DELETE', `${leads}/${body.data.id}`);
  assert.equal(await found(), 0);
});

test('a lead with a new tag, listed by another process → the lead', async () => {
  const byCompany = `${leads}?company=new%20tags&sort=first_name`;
  const total = async () => (await elsewhere('GET', byCompany)).body.meta.total;
  assert.equal(await total(), 0);
  for (const [index, tag] of ['first new', 'second new'].entries()) {
    await native('POST', leads, { first_name: 'Tagged', company: 'New tags', tags: [tag] });
    assert.equal(await total(), index + 1);
  }
});

test('merging and deleting tags → lists by the tags that the leads then have', async () => {
  const create = (tag: string) => native('POST', leads, { first_name: 'Tagged', tags: [tag] });
  await Promise.all(['merged', 'kept', 'dropped'].map(create));
  const total = async (query: string) =>
    (await native('GET', `${leads}?first_name=tagged&${query}`)).body.meta.total;
  assert.deepEqual([await total('tag=kept'), await total('tag[empty]=true')], [1, 0]);
  const { body } = await native('GET', '/api/v1/tags?per_page=100');
  const idOf = (name: string) =>
    body.data.find((tag: { id: number; name: string }) => tag.name === name).id;
  await native('POST', `/api/v1/tags/${idOf('merged')}/merge`, { into: 'kept' });
  await native('DELETE', `/api/v1/tags/${idOf('dropped')}`);
  assert.deepEqual([await total('tag=kept'), await total('tag[empty]=true')], [2, 1]);
});
