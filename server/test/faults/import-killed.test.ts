// kill -9 in the middle of an import, of the server and of its PostgreSQL: each row comes in once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { startedData } from './data.ts';
import { type Program, startProgram } from './program.ts';
import { createTenant } from './tenant.ts';

const data = await startedData();
const env = { INLET_DATA: data.folder };
let program: Program = await startProgram({ env });
const { keys } = await data.use(createTenant);
const rowCount = 12_000;

async function call(method: string, path: string, body?: string) {
  const response = await fetch(`${program.url}/api/v1/imports${path}`, {
    method,
    headers: {
      authorization: `Bearer ${keys.leadhub}`,
      ...(body !== undefined && { 'content-type': 'application/octet-stream' }),
    },
    ...(body !== undefined && { body }),
  });
  const { data: found } = (await response.json()) as {
    data: { id: number; rows_done: number; created: number; failed: number; state: string };
  };
  return found;
}

const isFinished = async (id: number) => (await call('GET', `/${id}`)).state === 'finished';

/** The rows that are done, once more than that many are. */
async function hasPassed(id: number, rows: number): Promise<number> {
  let done = 0;
  const passed = async () => {
    done = (await call('GET', `/${id}`)).rows_done;
    return done > rows;
  };
  assert.ok(await waitUntil(passed, { withinMs: 60_000, everyMs: 10 }), `${done} rows are done`);
  return done;
}

test('a killed server, then a killed PostgreSQL → the import ends, with each row once', async () => {
  const rows = Array.from(
    { length: rowCount },
    (_, index) => `Person ${index},person${index}@import.example`,
  );
  const { id } = await call('POST', '?file_name=many.csv', `name,email\n${rows.join('\n')}\n`);
  await call('POST', `/${id}/start`);
  const first = await hasPassed(id, 0);
  program.kill('SIGKILL');
  await program.ended;
  program = await startProgram({ env });
  const second = await hasPassed(id, first);
  assert.ok(second < rowCount, 'the import still runs');
  process.kill(data.postgresPid() ?? 0, 'SIGKILL');
  const ended = () => isFinished(id).catch(() => false);
  assert.ok(await waitUntil(ended, { withinMs: 90_000, everyMs: 100 }), 'the import ends');
  const { created, failed } = await call('GET', `/${id}`);
  assert.deepEqual([created, failed], [rowCount, 0]);
  const counts = await data.use(async ({ pool }) => {
    const { rows } = await pool.query(
      `select (select count(*)::integer from leads) as leads,
        (select count(distinct email_key)::integer from leads) as people,
        (select count(*)::integer from events where type = 'lead.created') as events`,
    );
    return rows[0];
  });
  assert.deepEqual(counts, { leads: rowCount, people: rowCount, events: rowCount });
});
