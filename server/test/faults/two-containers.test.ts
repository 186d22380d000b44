// Two programs on one data folder that cannot see each other's processes, like two containers on one
// volume: one runs, the other refuses to start, and nothing is lost.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { startedData } from './data.ts';
import { sendLead } from './load.ts';
import { runProgram, startProgram } from './program.ts';
import { createTenant } from './tenant.ts';

const container = ['unshare', '--pid', '--ipc', '--fork', '--mount-proc', '--kill-child'];
const [file = '', ...flags] = container;
const isAllowed = spawnSync(file, [...flags, 'true']).status === 0;
const skip = !isAllowed && 'this user may not make namespaces (unshare)';

test('a second start → refused, and the first keeps running', { skip }, async () => {
  const data = await startedData();
  const env = { INLET_DATA: data.folder };
  const first = await startProgram({ env, within: container });
  const { keys } = await data.use(createTenant);
  const { port } = new URL(first.url);
  for (const second of [{ env }, { env: { ...env, PORT: port } }]) {
    const { code, errors } = await runProgram({ ...second, within: container });
    assert.equal(code, 1);
    assert.match(errors, /already running on the data folder/);
    assert.equal((await sendLead(first.url, keys.leadhub)).status, 201);
  }
  first.kill('SIGTERM');
  assert.equal((await first.ended).code, 0);

  const next = await startProgram({ env, within: container });
  await data.use(async ({ pool }) => {
    const { rows } = await pool.query('select count(*)::integer as count from leads');
    assert.deepEqual(rows, [{ count: 2 }]);
  });
  next.kill('SIGTERM');
  assert.equal((await next.ended).code, 0);
});

test('a start while the PostgreSQL of a program killed in another container runs → refused', {
  skip,
}, async () => {
  const data = await startedData();
  const env = { INLET_DATA: data.folder };
  const killNow = join(data.folder, '..', 'kill-now');
  // The container outlives its killed program, like one with an init process.
  const script = '"$@" & until [ -e "$0" ]; do sleep 0.05; done; kill -9 $!; exec sleep 60';
  const within = [...container, 'sh', '-c', script, killNow];
  const first = await startProgram({ env, within });
  writeFileSync(killNow, '');
  const refused = /cannot see its process.*another container/;
  const isRefused = async () => refused.test((await runProgram({ env })).errors);
  assert.ok(await waitUntil(isRefused, { withinMs: 30_000 }));

  first.kill('SIGKILL');
  await first.ended;
  const next = await startProgram({ env });
  assert.equal((await fetch(`${next.url}/readyz`)).status, 200);
  next.kill('SIGTERM');
  assert.equal((await next.ended).code, 0);
});
