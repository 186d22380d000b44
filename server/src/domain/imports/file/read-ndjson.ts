import { isStorable } from '../../../platform/storable-text.ts';
import { invalidField } from '../../errors.ts';
import type { FieldValue } from '../../fields/fit-value.ts';
import { customTarget } from '../mapping/target-fields.ts';
import { customText } from '../rows/custom-text.ts';
import { maxRecordChars } from './csv-reader.ts';
import type { FileRow } from './file-format.ts';
import { maxColumns } from './file-format.ts';
import { decode, notText, tooManyColumns } from './read-csv.ts';

/** The keys of the objects become columns, in the order in which they first occur. */
export async function* readNdjson(
  chunks: AsyncIterable<Uint8Array>,
  names: string[],
): AsyncGenerator<FileRow[]> {
  const positions = new Map(names.map((name, index) => [name, index]));
  let number = 0;

  function cellsOf(line: string): string[] {
    const cells: string[] = [];
    for (const [key, cell] of entriesOf(objectIn(line, number))) {
      if (!isStorable(key) || !isStorable(cell)) throw notText(number);
      let position = positions.get(key);
      if (position === undefined) {
        position = names.length;
        if (position >= maxColumns) throw tooManyColumns();
        positions.set(key, position);
        names.push(key);
      }
      cells[position] = cell;
    }
    return Array.from(names, (_, index) => cells[index] ?? '');
  }

  let rest = '';
  for await (const text of decode(chunks, 'utf-8')) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > maxRecordChars) throw tooLong(number + lines.length + 1);
    const rows: FileRow[] = [];
    for (const line of lines) {
      number += 1;
      if (line.trim() !== '') rows.push({ number, cells: cellsOf(line) });
    }
    if (rows.length > 0) yield rows;
  }
  number += 1;
  if (rest.trim() !== '') yield [{ number, cells: cellsOf(rest) }];
}

const tooLong = (row: number) =>
  invalidField('file', 'file_line_too_long', { row, max_kib: maxRecordChars / 1024 });

function objectIn(line: string, row: number): object {
  if (line.length > maxRecordChars) throw tooLong(row);
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // The same problem.
  }
  throw invalidField('file', 'file_json_invalid', { row });
}

/** The custom fields of an export become columns of their own. */
function entriesOf(object: object): [string, string][] {
  return Object.entries(object).flatMap(([key, value]): [string, string][] => {
    if (key !== 'custom_fields' || !isObject(value)) return [[key, cellOf(value)]];
    return Object.entries(value).map(([name, field]) => [
      customTarget(name),
      isObject(field) || field === null ? cellOf(field) : customText(field as FieldValue),
    ]);
  });
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const separator = /[,;|]| ::: |^\[/;

/** A list becomes its values with commas, unless one has a comma; other nested values stay JSON. */
function cellOf(value: unknown): string {
  if (value === null) return '';
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    return value.some((item) => separator.test(String(item)))
      ? JSON.stringify(value)
      : value.join(', ');
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
