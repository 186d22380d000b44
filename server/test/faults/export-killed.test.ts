// kill -9 in the middle of an export, of the server and of its PostgreSQL: the download is visibly
// incomplete, nothing stays, and the next one is whole.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { addManyLeads } from '../many-leads.ts';
import { startedData } from './data.ts';
import { type Program, startProgram } from './program.ts';
import { createTenant } from './tenant.ts';

const data = await startedData();
const env = { INLET_DATA: data.folder };
let program: Program = await startProgram({ env });
const { keys, slug } = await data.use(createTenant);
const leads = 8_000;
await data.use(async (database) => {
  const { rows } = await database.pool.query('select id from workspaces where slug = $1', [slug]);
  await addManyLeads(database, rows[0].id, leads);
  // With these notes, they are more than a connection holds, compressed too.
  await database.pool.query(`update leads set notes =
    (select string_agg(md5(leads.number || ' ' || line), '') from generate_series(1, 100) line)`);
});

async function startExport(format: string) {
  const response = await fetch(`${program.url}/api/v1/exports/leads?format=${format}`, {
    headers: { authorization: `Bearer ${keys.leadhub}` },
  });
  assert.equal(response.status, 200);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  await reader.read();
  return reader;
}

async function readToEnd(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<number> {
  for (let bytes = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return bytes;
    bytes += value.length;
  }
}

const exportsWhole = async (): Promise<boolean> => {
  const response = await fetch(`${program.url}/api/v1/exports/leads?columns=id`, {
    headers: { authorization: `Bearer ${keys.leadhub}` },
  });
  if (!response.ok) return false;
  const ids = (await response.text()).trimEnd().split('\r\n').slice(1);
  return new Set(ids).size === leads && ids.length === leads;
};

test('a killed server → the download of each format fails, and the next is whole', async () => {
  const readers = await Promise.all(['csv', 'ndjson', 'xlsx'].map(startExport));
  program.kill('SIGKILL');
  for (const reader of readers) await assert.rejects(readToEnd(reader));
  await program.ended;
  program = await startProgram({ env });
  assert.ok(await exportsWhole());
});

test('a killed PostgreSQL → the download fails, and the next is whole', async () => {
  const reader = await startExport('csv');
  process.kill(data.postgresPid() ?? 0, 'SIGKILL');
  await assert.rejects(readToEnd(reader));
  const isWhole = () => exportsWhole().catch(() => false);
  assert.ok(await waitUntil(isWhole, { withinMs: 60_000, everyMs: 200 }));
});
