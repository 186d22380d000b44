// Files of 1 GB: one that is a single line is refused, one with millions of rows is read to its end, and
// neither is ever in memory.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { startedData } from './data.ts';
import { startProgram } from './program.ts';
import { createTenant } from './tenant.ts';

const data = await startedData();
const program = await startProgram({ env: { INLET_DATA: data.folder } });
const { keys } = await data.use(createTenant);
const mib = 1024 * 1024;
const maxGrowthMb = 200;
const skip = process.platform !== 'linux' && 'reads the memory from /proc';

/** About as many MB. */
function* repeated(head: string, piece: string, blocks: number): Generator<Uint8Array> {
  yield Buffer.from(head);
  const block = Buffer.from(piece.repeat(Math.floor(mib / piece.length)));
  for (let sent = 0; sent < blocks; sent += 1) yield block;
}

async function upload(pieces: Iterable<Uint8Array>) {
  const response = await fetch(`${program.url}/api/v1/imports?file_name=large.csv`, {
    ...{ method: 'POST', duplex: 'half' },
    headers: {
      authorization: `Bearer ${keys.leadhub}`,
      'content-type': 'application/octet-stream',
    },
    body: ReadableStream.from(pieces) as unknown as NonNullable<RequestInit['body']>,
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

const memoryMb = (): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${program.pid}/status`, 'utf8'))?.[1]) /
  1024;

/** The greatest memory meanwhile, above that at the start. */
async function growthOf<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const before = memoryMb();
  let most = before;
  const sampling = setInterval(() => {
    most = Math.max(most, memoryMb());
  }, 100);
  try {
    return [await work(), most - before];
  } finally {
    clearInterval(sampling);
  }
}

const chunks = () =>
  data.use(async ({ pool }) => {
    const { rows } = await pool.query('select count(*)::integer as count from import_chunks');
    return rows[0].count as number;
  });

test('a single line of 1 GB → refused in one sentence, and nothing stays', { skip }, async () => {
  // What the program loads for any upload is not of this one.
  await upload(repeated('email\n', 'a@large.example\n', 2));
  const before = await chunks();
  const [{ status, body }, growth] = await growthOf(() => upload(repeated('', 'a', 1_024)));
  assert.equal(status, 422);
  assert.equal(body.error_codes.file[0].code, 'file_line_too_long');
  assert.equal(await chunks(), before);
  assert.ok(growth < maxGrowthMb, `${growth} MB`);
});

test('a file of 1 GB → all its rows are counted', { skip }, async () => {
  const row = 'Ann Large,ann@large.example,+49 30 5550133,Berlin,"a note, with a comma"\n';
  const rows = 1_023 * Math.floor(mib / row.length);
  const [{ status, body }, growth] = await growthOf(() =>
    upload(repeated('name,email,phone,city,notes\n', row, 1_023)),
  );
  assert.equal(status, 201, JSON.stringify(body));
  assert.equal(body.data.row_count, rows);
  assert.ok(growth < maxGrowthMb, `${growth} MB`);
});
