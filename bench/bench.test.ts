// The whole benchmark in its quickest form, so that a change of the program that breaks it is seen.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../server/test/temporary-folder.ts';
import { attacks } from './fairness/attacks.ts';
import { firstPages, middles } from './lists/list-requests.ts';
import { waysIn } from './load/lead-bodies.ts';

const intake = new RegExp(`^(?:${waysIn.join('|')}|one-row|pgbench)`);

interface Report {
  machine: { cores: number; postgres: string; pgbench: string | null };
  figures: { name: string; connections: number | null; samples: { leads?: number }[] }[];
}

async function bench(...args: string[]): Promise<{ code: number; out: string; said: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run.ts'), ...args]);
  let out = '';
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, out, said };
}

test('measures every way in beside its references, and writes what it prints', {
  skip: process.platform !== 'linux' && 'the benchmark runs on Linux only',
}, async () => {
  const path = join(temporaryFolder(), 'bench.json');
  const { code, out, said } = await bench('--quick', '--json', path);
  assert.equal(code, 0, said);

  const { machine, figures } = JSON.parse(readFileSync(path, 'utf8')) as Report;
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
    assert.ok(
      samples.every(({ leads = 0 }) => leads > 0),
      `${name} made leads`,
    );
    assert.match(out, new RegExp(`^${name} `, 'm'));
  }
});

test('says what is wrong with an option', async () => {
  const wrong = await bench('--only', 'leedhub');
  assert.equal(wrong.code, 1);
  assert.match(wrong.said, /There is no part "leedhub": leadhub, /);
});
