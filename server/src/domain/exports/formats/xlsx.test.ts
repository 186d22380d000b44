import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { sql } from 'kysely';
import { writeXlsx } from './xlsx.ts';

const columns = [{ name: 'notes', form: 'text', sql: sql`l.notes` }] as const;

async function* batchOf(text: string) {
  yield Buffer.from(`"${text}"\n`);
}

test('a text is cut to what a cell holds, never within a character', async () => {
  for (const [text, length] of [
    ['é'.repeat(32_767), 32_767],
    ['é'.repeat(40_000), 32_767],
    [`x${'🌞'.repeat(20_000)}`, 32_767],
    ['🌞'.repeat(20_000), 32_766],
  ] as const) {
    const parts: Buffer[] = [];
    for await (const part of writeXlsx({ name: 'leads', rows: 1 }, columns, batchOf(text))) {
      parts.push(part);
    }
    const { sheets } = await readXlsx(Buffer.concat(parts));
    assert.equal(sheets[0]?.rows[1]?.[0], text.slice(0, length));
  }
});
