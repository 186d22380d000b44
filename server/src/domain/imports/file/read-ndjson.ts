import { invalidField } from '../../errors.ts';
import { maxRecordChars } from './csv-reader.ts';
import type { FileRow } from './file-format.ts';
import { maxColumns } from './file-format.ts';
import { decode, tooManyColumns } from './read-csv.ts';

/** The keys of the objects become columns, in the order in which they first occur. */
export async function* readNdjson(
  chunks: AsyncIterable<Uint8Array>,
  names: string[],
): AsyncGenerator<FileRow[]> {
  const positions = new Map(names.map((name, index) => [name, index]));
  let number = 0;

  function cellsOf(line: string): string[] {
    const cells: string[] = [];
    for (const [key, value] of Object.entries(objectIn(line, number))) {
      let position = positions.get(key);
      if (position === undefined) {
        position = names.length;
        if (position >= maxColumns) throw tooManyColumns();
        positions.set(key, position);
        names.push(key);
      }
      cells[position] = cellOf(value);
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

/** A list becomes its values with commas; other nested values stay JSON. */
function cellOf(value: unknown): string {
  if (value === null) return '';
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    return value.join(', ');
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
