// Commands beside a server that listens elsewhere than their own configuration says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { startedData } from '../../test/faults/data.ts';
import { startProgram } from '../../test/faults/program.ts';
import { freePort } from '../../test/free-port.ts';
import { runInlet } from '../../test/run-inlet.ts';
import { checkPort } from './doctor/check-port.ts';

const { folder } = await startedData();
const lock = join(folder, 'lock');
const configured = String(await freePort());

async function inlet(...command: string[]) {
  const env = { INLET_DATA: folder, PORT: configured };
  const { code, out, errors } = await runInlet(env, command);
  assert.equal(errors, '');
  return { code, out };
}

async function port(): Promise<{ state: string; message: string }> {
  const { checks } = JSON.parse((await inlet('doctor', '--json')).out);
  return checks.find(({ check }: { check: string }) => check === 'port');
}

const invite = ['user', 'invite', '--email', 'new@example.org', '--json'];

test('commands print the address of the server that runs, and doctor names it', async () => {
  const server = await startProgram({ env: { INLET_DATA: folder, PORT: '0' } });
  const { out } = await inlet('quickstart');
  assert.match(out, new RegExp(`^curl -X POST "${server.url}/api/v1/leads"`, 'm'));
  assert.match(out, new RegExp(`${server.url}/docs$`, 'm'));
  assert.ok(!out.includes(configured));
  assert.ok(JSON.parse((await inlet(...invite)).out).invite_url.startsWith(`${server.url}/`));
  assert.deepEqual(await port(), {
    check: 'port',
    state: 'ok',
    message: `Inlet (process ${server.pid}) serves the data folder at ${server.url}.`,
  });
  server.kill('SIGTERM');
  await server.ended;
  assert.equal(readFileSync(lock, 'utf8'), '');
});

test('a server is known by its public address, and by none after it was killed', async () => {
  const env = { INLET_DATA: folder, PORT: '0', INLET_PUBLIC_URL: 'https://crm.example.com' };
  const server = await startProgram({ env });
  const { message } = await port();
  assert.ok(message.includes(`at ${server.url}, known as https://crm.example.com.`), message);
  assert.match(
    JSON.parse((await inlet(...invite)).out).invite_url,
    /^https:\/\/crm\.example\.com\//,
  );
  server.kill('SIGKILL');
  await server.ended;
  assert.ok(readFileSync(lock, 'utf8').includes(server.url), 'its address is left');
  assert.match((await port()).message, new RegExp(`:${configured} is free`));
  const { invite_url } = JSON.parse((await inlet(...invite)).out);
  assert.ok(invite_url.startsWith(`http://127.0.0.1:${configured}/`), invite_url);
});

test('doctor says that a worker listens on no port', async () => {
  const worker = await startProgram({ env: { INLET_DATA: folder, INLET_ROLE: 'worker' } });
  assert.match((await port()).message, /works on the jobs .* listens on no port/);
  worker.kill('SIGTERM');
  await worker.ended;
  const endpoint = { host: '127.0.0.1', port: Number(configured) };
  const { message } = await checkPort({ ...endpoint, role: 'worker' }, undefined);
  assert.match(message, /npm start works on jobs and listens on no port/);
});
