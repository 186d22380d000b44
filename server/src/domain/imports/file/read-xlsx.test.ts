import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeXlsx } from 'hucre/xlsx';
import { DomainError } from '../../errors.ts';
import type { FileRow } from './file-format.ts';
import { readXlsx } from './read-xlsx.ts';

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function rowsOf(bytes: Uint8Array): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for await (const block of readXlsx(one(bytes))) rows.push(...block);
  return rows;
}

const workbook = (rows: (string | number | boolean | Date | null)[][]) =>
  writeXlsx({ sheets: [{ name: 'Leads', rows }] });

test('texts, numbers, truths and days of a sheet become texts', async () => {
  const day = new Date('2026-03-28T00:00:00Z');
  const bytes = await workbook([
    ['Name', 'Budget', 'Owner', 'Day'],
    ['Jörg', 45_000.5, true, day],
  ]);
  const [, second] = await rowsOf(bytes);
  assert.deepEqual(second, { number: 2, cells: ['Jörg', '45000.5', 'true', '2026-03-28'] });
});

test('a workbook that says it unpacks to gigabytes → refused before it is unpacked', async () => {
  const bytes = Buffer.from(await workbook([['Name'], ['A']]));
  const entry = bytes.indexOf(Buffer.from('504b0102', 'hex'));
  bytes.writeUInt32LE(0x7fffffff, entry + 24);
  await assert.rejects(rowsOf(bytes), (error) => {
    assert.ok(error instanceof DomainError);
    return error.fields[0]?.code === 'file_sheet_too_large';
  });
});

test('a workbook that says less than it unpacks to → refused', async () => {
  const bytes = Buffer.from(await workbook([['Name'], ['x'.repeat(100_000)]]));
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; ) {
    bytes.writeUInt32LE(10, at + 24);
    at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1');
  }
  await assert.rejects(rowsOf(bytes), DomainError);
});
