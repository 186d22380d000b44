// Reads a whole file once: counts its rows and columns, keeps the first rows, and refuses a file that
// cannot be read to its end.
import { createTimeSlice } from '../../../platform/time-slice.ts';
import { nameKey } from '../../catalog/catalog.ts';
import { invalidField } from '../../errors.ts';
import type { FileFormat, FileRow } from './file-format.ts';
import { looksLikeHeader } from './guess-header.ts';
import { readRows, sliceMs } from './read-rows.ts';

export const sampleRows = 1_000;

export interface FileContent {
  format: FileFormat;
  names: string[];
  rowCount: number;
  /** The first rows below the header. */
  rows: FileRow[];
}

/** Without `hasHeader`, it is guessed. */
export async function analyseFile(
  chunks: AsyncIterable<Uint8Array>,
  format: Omit<FileFormat, 'hasHeader'>,
  hasHeader?: boolean,
): Promise<FileContent> {
  const names: string[] = [];
  const first: FileRow[] = [];
  let count = 0;
  let width = 0;
  const slice = createTimeSlice(sliceMs);
  for await (const rows of readRows(chunks, { ...format, hasHeader: true }, names)) {
    for (const row of rows) {
      if (first.length <= sampleRows) first.push(row);
      width = Math.max(width, row.cells.length);
    }
    count += rows.length;
    await slice();
  }
  if (count === 0) throw invalidField('file', 'file_empty');
  if (format.type === 'ndjson') {
    return {
      format: { ...format, hasHeader: true },
      ...{ names, rowCount: count, rows: first.slice(0, sampleRows) },
    };
  }
  const [header, second] = first;
  const isHeader = hasHeader ?? looksLikeHeader(header?.cells ?? [], second?.cells);
  if (isHeader && count === 1) throw invalidField('file', 'file_without_rows');
  const rows = first.slice(isHeader ? 1 : 0, isHeader ? sampleRows + 1 : sampleRows);
  return {
    format: { ...format, hasHeader: isHeader },
    names: columnNames(isHeader ? (header?.cells ?? []) : [], width),
    rowCount: isHeader ? count - 1 : count,
    rows,
  };
}

/** A name that occurs again gets a number, in any case of letters; one that is empty its position. */
function columnNames(header: readonly string[], width: number): string[] {
  const used = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const name = (header[index] ?? '').trim().slice(0, 200) || `Column ${index + 1}`;
    const times = (used.get(nameKey(name)) ?? 0) + 1;
    used.set(nameKey(name), times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
