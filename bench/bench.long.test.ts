// The whole benchmark in its quickest form: a change of the program that breaks a part of it fails.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attacks } from './fairness/attacks.ts';
import { firstPages, middles } from './lists/list-requests.ts';
import { waysIn } from './load/lead-bodies.ts';
import { runBench } from './run-bench.ts';

const intake = new RegExp(`^(?:${waysIn.join('|')}|one-row|pgbench)`);

const skip = process.platform !== 'linux' && 'the benchmark runs on Linux only';

test('--quick → measures every part beside its references, and prints what it writes', {
  skip,
}, async () => {
  const { code, out, errors, report } = await runBench('--quick');
  assert.equal(code, 0, errors);
  assert.ok(report);
  const { machine, figures } = report;
  const names = figures.map(({ name, connections }) => `${name} ${connections ?? ''}`.trim());
  const wanted = [
    ...waysIn.map((way) => `${way} 64`),
    'leadhub, 3 workspaces 64',
    'leadhub 1',
    'echo 64',
    'echo 1',
    'one-row 4',
    'one-row, one workspace 4',
    ...(machine.pgbench === null ? [] : ['pgbench 64']),
    'start-up, new data folder',
    'start-up, data folder is there',
    ...['counted anew', '30 days', 'all of it', 'all of it, by source', 'all of it, by owner'].map(
      (name) => `analytics of 500 leads, ${name}${name === 'counted anew' ? '' : ' 1'}`,
    ),
    'analytics, counting a lead',
    ...[...firstPages, ...middles].map(({ name }) => `lists of 500 leads, ${name} 16`),
    'select … limit 25 16',
    'a page of 25 16',
    'the same messages, plainly',
    '20 webhooks told of 20 leads',
    'two of them hang and refuse, the others',
    'of what these do otherwise',
    'intake, nobody listens',
    'intake, 3 webhooks listen',
    'of intake while nobody listens',
    'from 201 to the first delivery, 200 leads/s',
    'stream, 20 clients, 100 events/s 20',
    ...attacks.flatMap(({ name }) => [`POST beside: ${name}`, `GET beside: ${name}`]),
  ];
  assert.deepEqual(names.toSorted(), wanted.toSorted());
  for (const { name, samples } of figures) {
    if (!intake.test(name)) continue;
    assert.ok(samples.length > 0, name);
    for (const { leads = 0 } of samples) assert.ok(leads > 0, `${name} created no lead`);
    assert.match(out, new RegExp(`^${name} `, 'm'));
  }
});
