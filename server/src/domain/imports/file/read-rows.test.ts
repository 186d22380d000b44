// Files in every form come back as they were written, however their bytes arrive.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DomainError } from '../../errors.ts';
import { analyseFile } from './analyse-file.ts';
import { maxRecordChars } from './csv-reader.ts';
import { delimiters, detectDelimiter } from './detect-delimiter.ts';
import { createEncodingDetector, type Encoding } from './detect-encoding.ts';
import { type FileFormat, type FileRow, maxColumns } from './file-format.ts';
import { guardFormula } from './formula-guard.ts';
import { readRows } from './read-rows.ts';

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function rowsOf(bytes: Buffer, format: FileFormat, size = 64): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for await (const block of readRows(pieces(bytes, size), format, [])) rows.push(...block);
  return rows;
}

function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'latin1');
}

const csv = (delimiter: string, encoding: Encoding = 'utf-8'): FileFormat => ({
  ...{ type: 'csv', encoding, hasHeader: true },
  delimiter: delimiter as ',',
});

// Letters of Windows-1252, and what needs quotes.
const cell = fc.string({ unit: fc.constantFrom(...'abz äöüß09@.,;|\t"\'\r\n-'), maxLength: 12 });

test('random rows through random delimiters, line ends, encodings and pieces come back equal', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...delimiters),
      fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
      fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 8, maxLength: 8 }),
      fc.integer({ min: 1, max: 40 }),
      async (rows, delimiter, encoding, ends, size) => {
        const quoted = (text: string) => `"${guardFormula(text).replaceAll('"', '""')}"`;
        const lines = rows.map((row) => row.map(quoted).join(delimiter));
        const text = lines.map((line, index) => line + ends[index]).join('');
        const read = await rowsOf(encode(text, encoding), csv(delimiter, encoding), size);
        const expected = rows.filter((row) => row.some((one) => one !== ''));
        assert.deepEqual(
          read.map(({ cells }) => cells),
          expected,
        );
      },
    ),
    { numRuns: 300 },
  ));

test('values without quotes keep quotes inside; blank lines count but are left out', async () => {
  const rows = await rowsOf(Buffer.from('a,b"c"\n\r\n"x"y,\n'), csv(','));
  assert.deepEqual(rows, [
    { number: 1, cells: ['a', 'b"c"'] },
    { number: 3, cells: ['xy', ''] },
  ]);
});

test('each encoding is found, with and without a byte order mark', () => {
  const found = (bytes: Buffer) => {
    const detector = createEncodingDetector();
    for (let at = 0; at < bytes.length; at += 3) detector.push(bytes.subarray(at, at + 3));
    return detector.end();
  };
  const text = 'Name;Straße\nGrün;Allee 7\n';
  assert.equal(found(Buffer.from(text)), 'utf-8');
  assert.equal(found(Buffer.from(`\ufeff${text}`)), 'utf-8');
  assert.equal(found(Buffer.from(text, 'latin1')), 'windows-1252');
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    assert.equal(found(encode(text, encoding)), encoding);
    assert.equal(found(encode(text, encoding).subarray(2)), encoding);
  }
  assert.equal(found(Buffer.from('a,b\0c\n')), 'binary');
});

test('the delimiter is the one that gives the lines the same number of columns', () => {
  assert.equal(detectDelimiter('name;note\nA;"1, 2, 3"\nB;4, 5\n'), ';');
  assert.equal(detectDelimiter('name\tnote\nA\tx, y\n'), '\t');
  assert.equal(detectDelimiter('name|note\nA|x, y\n'), '|');
  assert.equal(detectDelimiter('name\nA\n'), ',');
});

test('lines of JSON become columns by their keys, in the order of their first occurrence', async () => {
  const text = '{"name":"A","tags":["x","y"]}\n{"email":"b@c.example","nested":{"a":1}}\n';
  const format = { type: 'ndjson', encoding: 'utf-8', delimiter: null } as const;
  const content = await analyseFile(pieces(Buffer.from(text), 7), format);
  assert.deepEqual(content.names, ['name', 'tags', 'email', 'nested']);
  assert.deepEqual(content.rows[1]?.cells, ['', '', 'b@c.example', '{"a":1}']);
});

test('files that lie → one clear problem each', async () => {
  const problemOf = async (content: string | Buffer, format: Partial<FileFormat> = {}) => {
    const bytes = Buffer.from(content);
    try {
      await analyseFile(pieces(bytes, 65_536), { ...csv(','), ...format });
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error.fields[0]?.code;
      throw error;
    }
  };
  assert.equal(await problemOf(''), 'file_empty');
  assert.equal(await problemOf('\n\n'), 'file_empty');
  assert.equal(await problemOf('name,email\n'), 'file_without_rows');
  assert.equal(await problemOf('name\n"A\nB\n'), 'file_quote_unclosed');
  assert.equal(await problemOf(`name\n"${'x'.repeat(maxRecordChars + 1)}`), 'file_quote_unclosed');
  assert.equal(await problemOf(`name\n${'x'.repeat(maxRecordChars + 1)}`), 'file_line_too_long');
  assert.equal(await problemOf(`${'a,'.repeat(maxColumns)}a\n`), 'file_too_many_columns');
  assert.equal(await problemOf(Buffer.from('name\nJörg\n', 'latin1')), 'file_encoding_invalid');
  assert.equal(await problemOf('{"a":1}\nno\n', { type: 'ndjson' }), 'file_json_invalid');
  assert.equal(await problemOf('PK\x03\x04 no archive', { type: 'xlsx' }), 'file_sheet_invalid');
});

test('a column name that occurs twice gets a number, an empty one its position', async () => {
  const text = 'Mail,Mail,\na@b.example,c@d.example,x\n';
  assert.deepEqual((await analyseFile(pieces(Buffer.from(text), 9), csv(','))).names, [
    ...['Mail', 'Mail (2)', 'Column 3'],
  ]);
});
