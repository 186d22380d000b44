// Rules by age: a lead loses their points as time passes, by a job of the night.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { refreshAgeScores } from '../../src/domain/scoring/refresh-age-scores.ts';
import { readRuleFilter } from '../../src/http/api/scoring/rule-filter.ts';
import { buildTestApp } from '../build-test-app.ts';
import { openScoring } from '../scoring.ts';

const dayMs = 86_400_000;
let now = new Date();
const app = await buildTestApp({ clock: { now: () => now } });
after(app.close);
await app.work();
const { ok, addRule, scoreOf, settled } = openScoring(app);
const deps = { ...app.services.read, ...app.services.write, parseFilter: readRuleFilter };

test('a lead that is older than a rule allows → the points are gone after the night', async () => {
  await addRule({ filter: { 'created_at[within]': '7d' }, points: 30 });
  await addRule({ points: 5 });
  const { id } = await ok('POST', '/api/v1/leads', { first_name: 'Ann' });
  await settled();
  assert.equal(await scoreOf(id), 35);
  now = new Date(now.getTime() + 8 * dayMs);
  await refreshAgeScores(deps, app.workspace.id);
  await settled();
  assert.equal(await scoreOf(id), 5);
});

test('without a rule by age, the night scores nothing again', async () => {
  const other = await app.addTenant('other');
  const read = () =>
    app.database.pool.query('select revision from scoring where workspace_id = $1', [
      other.workspace.id,
    ]);
  await refreshAgeScores(deps, other.workspace.id);
  assert.deepEqual((await read()).rows, []);
});
