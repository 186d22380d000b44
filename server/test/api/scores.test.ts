// Random rules while leads change, two programs on one database: the scores are what the lists of the
// rules say.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { rescoreLeads } from '../../src/domain/scoring/rescore-leads.ts';
import { readRuleFilter } from '../../src/http/api/scoring/rule-filter.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { addManyLeads } from '../many-leads.ts';
import { openScoring, type Rule, scoreRules } from '../scoring.ts';
import { openSecondApp } from '../second-app.ts';

const app = await buildTestApp();
after(app.close);
const second = await openSecondApp(app.database.connection);
after(second.close);
const elsewhere = caller(second, app.keys.leadhub);
const { ok, addRule, checkScores, settled, list } = openScoring(app);
await ok('POST', '/api/v1/fields', { key: 'size', type: 'choice', options: ['S', 'M', 'L'] });
await Promise.all([app.work(), second.work()]);

const cities = ['Rome', 'Oslo', 'Bonn'];
const lead = fc.record({
  city: fc.constantFrom(...cities, null),
  company: fc.constantFrom('Acme', 'Initech', null),
  source: fc.constantFrom('Web', 'Ads'),
  status: fc.constantFrom('new', 'contacted', 'lost'),
  tags: fc.subarray(['vip', 'cold']),
  custom_fields: fc.record({ size: fc.constantFrom('S', 'M', 'L') }),
});
const filter: fc.Arbitrary<Rule['filter']> = fc
  .record(
    {
      city: fc.subarray(cities, { minLength: 1 }),
      'company[empty]': fc.constantFrom('true', 'false'),
      source: fc.constantFrom('web', 'ads', 'none'),
      'status[not]': fc.subarray(['new', 'lost'], { minLength: 1 }),
      tag: fc.constantFrom('vip', 'cold'),
      'custom_fields[size]': fc.constantFrom('s', 'L'),
      'created_at[within]': fc.constantFrom('1d', '30d'),
      'call_count[over]': fc.constant('0'),
      'note_count[under]': fc.constant('1'),
    },
    { requiredKeys: [] },
  )
  .map((fields) => fields as Rule['filter']);
const points = fc.integer({ min: -100, max: 100 }).filter((value) => value !== 0);
const rules = fc.array(fc.record({ filter, points }), { minLength: 1, maxLength: 6 });

const numbers: number[] = [];
const addLead = async (fields: object) =>
  numbers.push((await ok('POST', '/api/v1/leads', { first_name: 'Ann', ...fields })).id);

test('random rules and random changes of leads → scores as the lists of the rules say', async () => {
  for (const fields of fc.sample(lead, { numRuns: 60, seed: 7 })) await addLead(fields);
  const step = fc.tuple(
    rules,
    fc.array(lead, { minLength: 8, maxLength: 8 }),
    fc.infiniteStream(fc.nat()),
  );
  await fc.assert(
    fc.asyncProperty(step, async ([made, changes, random]) => {
      const pick = () => numbers[(random.next().value as number) % numbers.length] as number;
      const changing = Promise.all(
        changes.map(async (fields, index) => {
          const call = index % 2 === 0 ? elsewhere : undefined;
          const url = `/api/v1/leads/${pick()}`;
          if (index % 4 === 3) await ok('POST', `${url}/calls`, { outcome: 'connected' });
          else if (index % 4 === 2) await ok('POST', `${url}/notes`, { body: 'A note' });
          else if (call) assert.equal((await call('PATCH', url, fields)).status, 200);
          else await addLead(fields);
        }),
      );
      const ids: number[] = [];
      for (const rule of made) ids.push((await addRule(rule)).id);
      await changing;
      await checkScores(made);
      for (const id of ids) await ok('DELETE', `${scoreRules}/${id}`);
    }),
    { numRuns: 6 },
  );
});

test('rules that change while all leads are scored → the scores of the last rules', async () => {
  await addManyLeads(app.database, app.workspace.id, 1_500);
  const rule = { filter: { 'source[empty]': 'false' }, points: 5 };
  const { id } = await addRule(rule);
  for (const changed of [11, 23, 37]) {
    await ok('PATCH', `${scoreRules}/${id}`, { points: changed });
    await Promise.all(
      numbers
        .slice(0, 5)
        .map((one) => ok('PATCH', `/api/v1/leads/${one}`, { city: `City ${changed}` })),
    );
  }
  await checkScores([{ ...rule, points: 37 }]);
});

test('a run that ends after each batch, and two at once → each lead once', async () => {
  const deps = { ...app.services.read, ...app.services.write, parseFilter: readRuleFilter };
  const { last_event: before } = await lastEvent();
  await addRule({ filter: { 'tag[empty]': 'false' }, points: 40 });
  await Promise.all(
    [0, 1].map(async () => {
      while (!(await rescoreLeads(deps, app.workspace.id, async () => false)));
    }),
  );
  await settled();
  const { rows } = await app.database.pool.query(
    `select count(*)::integer as events, count(distinct subject_id)::integer as leads from events
    where workspace_id = $1 and type = 'lead.scored' and seq > $2`,
    [app.workspace.id, before],
  );
  assert.equal(rows[0].events, rows[0].leads);
  assert.equal(rows[0].leads, (await list('tag[empty]=false')).size);
});

async function lastEvent() {
  const { rows } = await app.database.pool.query(
    'select last_event from workspace_counters where workspace_id = $1',
    [app.workspace.id],
  );
  return rows[0] as { last_event: number };
}
