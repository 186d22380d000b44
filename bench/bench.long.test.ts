// Runs the whole benchmark in its quickest form, so that a change that breaks a part of it fails.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attacks } from './fairness/attacks.ts';
import { firstPages, middlePages } from './lists/list-requests.ts';
import { intakeRoutes } from './load/lead-bodies.ts';
import { runBench } from './run-bench.ts';

const intakeRow = new RegExp(`^(?:${intakeRoutes.join('|')}|one-row|pgbench)`);

const skip = process.platform !== 'linux' && 'the benchmark runs on Linux only';

test('--quick → measures every part with its references, and prints the written figures', {
  skip,
}, async () => {
  const { code, out, errors, report } = await runBench('--quick');
  assert.equal(code, 0, errors);
  assert.ok(report);
  const { machine, figures } = report;
  const names = figures.map(({ name, connections }) => `${name} ${connections ?? ''}`.trim());
  const expected = [
    ...intakeRoutes.map((route) => `${route} 64`),
    'leadhub, 3 workspaces 64',
    'leadhub 1',
    'echo 64',
    'echo 1',
    'one-row 4',
    'one-row, one workspace 4',
    ...(machine.pgbench === null ? [] : ['pgbench 64']),
    'start-up, new data folder',
    'start-up, existing data folder',
    'analytics of 500 leads, full rebuild',
    ...['30 days', 'whole log', 'whole log, by source', 'whole log, by owner'].map(
      (name) => `analytics of 500 leads, ${name} 1`,
    ),
    'analytics, rollup of a lead',
    'scoring of 500 leads',
    'leadhub, while leads are scored',
    ...[...firstPages, ...middlePages].map(({ name }) => `lists of 500 leads, ${name} 16`),
    'select … limit 25 16',
    'a page of 25 16',
    'copy of 300 leads',
    '300 leads as NDJSON 1',
    'copy of 5,000 rows',
    'import of 5,000 rows',
    'memory of an import, above intake',
    'leadhub, while rows are imported 64',
    'import of rows, beside leadhub',
    'update of 1,200 leads',
    'update of 1,200 leads, with events',
    'bulk edit of 1,200 leads',
    'leadhub, beside a bulk edit',
    ...['import of 300 leads', 'its undo', 'the undo of its undo'],
    ...['bulk edit of 300 leads', 'the undo of the bulk edit'],
    ...['leadhub, beside an undo', 'the undo beside it'],
    'intake, 2 automations',
    'from an event to the first step, at 200 leads a second',
    'steps of 300 runs',
    'native intake, beside',
    'intake by an integration',
    'copy of 500 leads to a client',
    ...['CSV', 'NDJSON', 'XLSX'].map((format) => `500 leads exported as ${format} 1`),
    'leadhub, while leads are exported',
    'the same messages, HTTP client alone',
    '20 leads delivered to 20 webhooks',
    '18 healthy webhooks while 2 fail',
    'share of their rate without failures',
    'intake, no webhooks',
    'intake, 3 webhooks',
    'share of intake without webhooks',
    'from 201 to the first delivery, 200 leads/s',
    'stream, 20 clients, 100 events/s 20',
    ...[
      ...['first load: script', 'first load: usable', 'filter', 'sort', 'search', 'opening a lead'],
      ...['p95 work a frame', 'heap growth'].map((name) => `scrolling 250 rows: ${name}`),
      ...['a keystroke in a cell, API slow', 'a posted lead, on screen'],
    ].map((name) => `web, ${name}`),
    ...attacks.flatMap(({ name }) => [`POST during: ${name}`, `GET during: ${name}`]),
  ];
  assert.deepEqual(names.toSorted(), expected.toSorted());
  for (const { name, samples } of figures) {
    if (!intakeRow.test(name)) continue;
    assert.ok(samples.length > 0, name);
    for (const { leads = 0 } of samples) assert.ok(leads > 0, `${name} created no lead`);
    assert.match(out, new RegExp(`^${name} `, 'm'));
  }
});
