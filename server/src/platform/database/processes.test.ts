import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import { waitUntil } from '../wait-until.ts';
import { listProcesses, registerProcess, type SharedSettings } from './processes.ts';

const database = await createTestDatabase();
const { pool } = database;
after(database.drop);

async function register(role: string, settings: SharedSettings, everyMs = 20) {
  const warnings: string[] = [];
  const log = { warn: (_fields: object, text: string) => warnings.push(text), debug: () => {} };
  const { stop } = await registerProcess(pool, { role, settings, log: log as never, everyMs });
  return { warnings, stop };
}

test('processes that differ in a setting both warn once, by the name of the variable', async () => {
  const api = await register('api', { INLET_OUTBOUND_ALLOW: '', INLET_PUBLIC_URL: 'http://a' });
  const worker = await register('worker', {
    INLET_OUTBOUND_ALLOW: 'hooks.lan',
    INLET_PUBLIC_URL: 'http://a',
  });
  assert.equal(worker.warnings.length, 1);
  assert.match(
    worker.warnings[0] ?? '',
    /^INLET_OUTBOUND_ALLOW differs from process \d+ on .*\(api\)/,
  );
  assert.ok(await waitUntil(async () => api.warnings.length > 0, { withinMs: 5_000 }));
  const third = await register('api', { INLET_OUTBOUND_ALLOW: 'hooks.lan' });
  assert.ok(await waitUntil(async () => api.warnings.length > 1, { withinMs: 5_000 }));
  assert.deepEqual([api.warnings.length, worker.warnings.length, third.warnings.length], [2, 1, 1]);
  await Promise.all([api.stop(), worker.stop(), third.stop()]);
  assert.deepEqual(await listProcesses(pool), []);
});

test('a setting that only one of them uses is not compared, and no value is stored', async () => {
  const api = await register('api', { INLET_SECRET: 'hunter2', INLET_CORS_ORIGINS: '*' });
  const worker = await register('worker', { INLET_SECRET: 'hunter2' });
  assert.deepEqual([...api.warnings, ...worker.warnings], []);
  assert.doesNotMatch(JSON.stringify(await listProcesses(pool)), /hunter2|\*/);
  await Promise.all([api.stop(), worker.stop()]);
});

test('a process that was killed is neither listed nor compared, and is removed', async () => {
  await pool.query(`insert into processes (id, role, host, pid, settings, seen_at)
    values (gen_random_uuid(), 'api', 'gone', 1, '{"INLET_SECRET": "x"}', now() - interval '2 minutes')`);
  assert.deepEqual(await listProcesses(pool), []);
  const { warnings, stop } = await register('api', { INLET_SECRET: 'other' });
  assert.deepEqual(warnings, []);
  const { rows } = await pool.query(`select from processes where host = 'gone'`);
  assert.equal(rows.length, 0);
  await stop();
});
