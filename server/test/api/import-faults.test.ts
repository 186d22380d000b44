// Files that lie: each is refused in one sentence, and nothing of it stays, or is read for what it is.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { buildTestApp } from '../build-test-app.ts';
import { importerOf } from './import-file.ts';

const app = await buildTestApp();
after(app.close);
await app.work();
const { upload, run, call } = importerOf(app);

async function stored(): Promise<number[]> {
  const { rows } = await app.database.pool.query(
    `select (select count(*)::integer from imports) as imports,
      (select count(*)::integer from import_chunks) as chunks`,
  );
  return [rows[0].imports, rows[0].chunks];
}

const header = 'name,email';
const person = 'Ann,ann@faults.example';
const emptySheet = await writeXlsx({ sheets: [{ name: 'Leads', rows: [['Name'], ['Ann']] }] });

/** The workbook with another first sheet. */
function withSheet(sheet: string | Buffer): Buffer {
  const bytes = Buffer.from(emptySheet);
  const parts: { name: string; data: Buffer; size: number; crc: number }[] = [];
  let at = bytes.readUInt32LE(bytes.length - 22 + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('latin1', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    const isSheet = name === 'xl/worksheets/sheet1.xml';
    parts.push({
      name,
      data: isSheet ? deflateRawSync(sheet, { level: 1 }) : data,
      size: isSheet ? Buffer.byteLength(sheet) : bytes.readUInt32LE(at + 24),
      crc: isSheet ? crc32(sheet) : bytes.readUInt32LE(at + 16),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return archiveOf(parts);
}

function archiveOf(
  parts: readonly { name: string; data: Buffer; size: number; crc: number }[],
): Buffer {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, data, size, crc } of parts) {
    // Version, flags, method, time and date.
    const head = Buffer.from('14000000080000000000', 'hex');
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc, 0);
    sizes.writeUInt32LE(data.length, 4);
    sizes.writeUInt32LE(size, 8);
    const names = Buffer.alloc(4);
    names.writeUInt16LE(name.length, 0);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    const file = Buffer.concat([
      ...[Buffer.from('504b0304', 'hex'), head, sizes, names, Buffer.from(name), data],
    ]);
    entries.push(
      Buffer.concat([
        ...[Buffer.from('504b01021400', 'hex'), head, sizes, names, where, Buffer.from(name)],
      ]),
    );
    files.push(file);
    offset += file.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directory, end]);
}

const sheetOf = (cells: string) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row><row r="2">${cells}</row></sheetData></worksheet>`;

const nulCell = '<c r="A2" t="inlineStr"><is><t>B_x0000_b</t></is></c>';

const refused: [what: string, name: string, content: string | Buffer, code: string][] = [
  ['an empty file', 'a.csv', '', 'file_empty'],
  ['blank lines alone', 'a.csv', '\n\r\n\r', 'file_empty'],
  ['a byte order mark alone', 'a.csv', '\ufeff', 'file_empty'],
  ['a header alone', 'a.csv', `${header}\n`, 'file_without_rows'],
  ['a NUL in the text', 'a.csv', `${header}\nAnn\0,${person}\n`, 'file_binary'],
  ['10,000 columns', 'a.csv', `${'a,'.repeat(10_000)}a\n`, 'file_too_many_columns'],
  [
    '10,000 keys',
    'a.ndjson',
    JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, key) => [key, 1]))),
    'file_too_many_columns',
  ],
  ['a quote that is never closed', 'a.csv', `${header}\n"Ann,${person}\n`, 'file_quote_unclosed'],
  [
    'a quote that is not closed for megabytes',
    'a.csv',
    `${header}\n"Ann,${`${person}\n`.repeat(100_000)}`,
    'file_quote_unclosed',
  ],
  ['a line of 2 MB', 'a.csv', `${header}\n${'a'.repeat(2_000_000)}\n`, 'file_line_too_long'],
  ['a line of JSON of 2 MB', 'a.ndjson', `{"a":"${'a'.repeat(2_000_000)}"}`, 'file_line_too_long'],
  ['a line that is no JSON', 'a.ndjson', '{"name":"Ann"}\n{"name":\n', 'file_json_invalid'],
  ['NUL in JSON', 'a.ndjson', '{"name":"Ann"}\n{"name":"B\\u0000b"}\n', 'file_not_text'],
  ['half a character in JSON', 'a.ndjson', '{"name":"\\ud800"}\n', 'file_not_text'],
  ['NUL in a sheet', 'a.xlsx', withSheet(sheetOf(nulCell)), 'file_not_text'],
  ['half of a workbook', 'a.xlsx', Buffer.from(emptySheet).subarray(0, 900), 'file_sheet_invalid'],
];

async function refuses(name: string, content: string | Buffer, code: string): Promise<void> {
  const before = await stored();
  const { status, body } = await upload(name, content);
  assert.equal(status, 422, JSON.stringify(body));
  assert.equal(body.error_codes.file[0].code, code);
  assert.match(body.errors.file[0], /^[A-Z][^\n]*\.$/);
  assert.deepEqual(await stored(), before);
}

for (const [what, name, content, code] of refused) {
  test(`${what} → ${code}, in one sentence, and nothing stays`, () => refuses(name, content, code));
}

test('a few megabytes that inflate to 510 MB → refused, and nothing stays', async () => {
  const bomb = withSheet(Buffer.alloc(510 * 1024 * 1024, ' '));
  assert.ok(bomb.length < 4_000_000);
  await refuses('bomb.xlsx', bomb, 'file_sheet_too_large');
});

test('CR, LF and CRLF in one file, after a byte order mark → each row once', async () => {
  const text = `\ufeff${header}\rAnn,ann@faults.example\r\nBob,bob@faults.example\nCy,cy@faults.example`;
  const { created, failed, columns } = await run('mixed.csv', text);
  assert.deepEqual([created, failed, columns[0].name], [3, 0, 'name']);
});

test('another encoding than that of the bytes → refused, and the import stays as it is', async () => {
  const { body } = await upload('latin.csv', Buffer.from('name,city\nJörg,Köln\n', 'latin1'));
  const changed = await call('PATCH', `/imports/${body.data.id}`, {
    format: { encoding: 'utf-8' },
  });
  assert.equal(changed.status, 422);
  assert.equal(changed.body.error_codes.file[0].code, 'file_encoding_invalid');
  const { format, columns } = (await call('GET', `/imports/${body.data.id}`)).body.data;
  assert.deepEqual([format.encoding, columns[1].samples], ['windows-1252', ['Köln']]);
});

test('a column named twice → the second has a number and is left out', async () => {
  const { body } = await upload('twice.csv', 'email,name,Email\na@b.example,Ann,c@d.example\n');
  assert.deepEqual(
    body.data.columns.map(({ name, field }: Record<string, string>) => [name, field]),
    [
      ['email', 'email'],
      ['name', 'name'],
      ['Email (2)', null],
    ],
  );
});

test('formulas → what the workbook last computed; none is computed here', async () => {
  const bomb = '<f>REPT(&quot;x&quot;,1000000000)</f>';
  const sheet = sheetOf(`<c r="A2" t="str">${bomb}<v>Dora</v></c><c r="B2">${bomb}</c>`);
  const { body } = await upload('formulas.xlsx', withSheet(sheet));
  assert.equal(body.data?.row_count, 1, JSON.stringify(body));
  assert.deepEqual(body.data.columns[0].samples, ['Dora']);
});

test('entities that would grow without end → not expanded', async () => {
  const entities = Array.from(
    { length: 12 },
    (_, level) => `<!ENTITY e${level} "${level === 0 ? 'lol' : `&e${level - 1};`.repeat(10)}">`,
  ).join('');
  const sheet = sheetOf('<c r="A2" t="inlineStr"><is><t>&e11;</t></is></c>');
  const bomb = sheet.replace('?>', `?><!DOCTYPE worksheet [${entities}]>`);
  const { status, body } = await upload('entities.xlsx', withSheet(bomb));
  if (status === 422) assert.equal(body.error_codes.file[0].code, 'file_sheet_invalid');
  else assert.deepEqual(body.data.columns[0].samples, ['&e11;']);
});
