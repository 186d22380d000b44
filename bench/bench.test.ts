// One part of the benchmark in its quickest form; bench.long.test.ts runs all of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runBench } from './run-bench.ts';

const skip = process.platform !== 'linux' && 'the benchmark runs on Linux only';

test('--quick --only leadhub → measures it with its references, and prints the written figures', {
  skip,
}, async () => {
  const { code, out, errors, report } = await runBench('--quick', '--only', 'leadhub');
  assert.equal(code, 0, errors);
  const names = report?.figures.map(({ name }) => name) ?? [];
  for (const name of ['leadhub', 'echo', 'one-row']) {
    assert.ok(names.includes(name), `${name} is not in ${names}`);
    assert.match(out, new RegExp(`^${name} `, 'm'));
  }
  const leadhub = report?.figures.find(({ name }) => name === 'leadhub');
  assert.ok(leadhub && leadhub.samples.length > 0);
  for (const { leads = 0 } of leadhub.samples) assert.ok(leads > 0);
});

test('--only with an unknown part → an error that lists the parts', async () => {
  const { code, errors } = await runBench('--only', 'leedhub');
  assert.equal(code, 1);
  assert.match(errors, /Unknown part "leedhub"; use one of: leadhub, /);
});
