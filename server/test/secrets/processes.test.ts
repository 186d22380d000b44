// Every user can list processes: neither the command lines and titles of the program and its
// PostgreSQL nor pg_stat_activity contain a secret.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { startedData } from '../faults/data.ts';
import { startProgram } from '../faults/program.ts';
import { createTenant } from '../faults/tenant.ts';

interface Process {
  pid: number;
  parent: number;
  commandLine: string;
}

function processes(): Process[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
      return [
        {
          pid: Number(name),
          parent,
          commandLine: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' '),
        },
      ];
    } catch {
      // The process has exited.
      return [];
    }
  });
}

function treesOf(roots: readonly (number | undefined)[]): Process[] {
  const all = processes();
  const wanted = new Set(roots);
  for (const { pid, parent } of all) if (wanted.has(parent)) wanted.add(pid);
  return all.filter(({ pid }) => wanted.has(pid));
}

test('the command lines of the program and its PostgreSQL contain no secret', {
  skip: process.platform !== 'linux' && 'command lines and environments are read from /proc',
}, async () => {
  const data = await startedData();
  const secrets = {
    INLET_SECRET: 'a secret of forty characters, give or take',
    INLET_METRICS_TOKEN: 'a-token-of-metrics',
  };
  const program = await startProgram({ env: { INLET_DATA: data.folder, ...secrets } });
  const { keys } = await data.use(createTenant);
  const headers = { authorization: `Bearer ${keys.leadhub}` };
  await fetch(`${program.url}/api/v1/leads`, { headers });

  const found = treesOf([program.pid, data.postgresPid()]);
  assert.ok(found.length > 3, 'the program, PostgreSQL and its connections');
  const shown = await data.use(
    async ({ pool }) =>
      (await pool.query('select application_name, query from pg_stat_activity')).rows,
  );
  const all = JSON.stringify([found, shown]);
  for (const secret of [...Object.values(secrets), ...Object.values(keys), 'long enough 1']) {
    assert.ok(!all.includes(secret), secret);
  }
  const ofPostgres = readFileSync(`/proc/${data.postgresPid()}/environ`, 'utf8');
  for (const name of Object.keys(secrets)) assert.ok(!ofPostgres.includes(name), name);
  program.kill('SIGTERM');
  await program.ended;
});
