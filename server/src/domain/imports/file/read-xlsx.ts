// Reads the first sheet of a workbook, row by row. The bytes that it may inflate to are bounded: by the
// sizes that the archive declares, which the library holds each part to.
import { type CellValue, streamXlsxRows } from 'hucre/xlsx';
import { isStorable } from '../../../platform/storable-text.ts';
import { DomainError, invalidField } from '../../errors.ts';
import { type FileRow, maxColumns } from './file-format.ts';
import { notText, tooManyColumns } from './read-csv.ts';
import { inflatedSize } from './zip-size.ts';

const mib = 1024 * 1024;
/** A workbook is in memory as a whole while it is read. */
const maxWorkbookBytes = 50 * mib;
const maxInflatedBytes = 500 * mib;
const rowsAtOnce = 500;

export async function* readXlsx(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FileRow[]> {
  const bytes = await concat(chunks);
  const inflated = inflatedSize(bytes);
  if (inflated === undefined) throw unreadable();
  if (inflated > maxInflatedBytes) {
    throw invalidField('file', 'file_sheet_too_large', { max_mib: maxInflatedBytes / mib });
  }
  let rows: FileRow[] = [];
  try {
    for await (const { index, values } of streamXlsxRows(bytes)) {
      if (values.length > maxColumns) throw tooManyColumns();
      const cells = values.map(textOf);
      if (!cells.every(isStorable)) throw notText(index + 1);
      if (cells.some((cell) => cell !== '')) rows.push({ number: index + 1, cells });
      if (rows.length < rowsAtOnce) continue;
      yield rows;
      rows = [];
    }
  } catch (error) {
    throw error instanceof DomainError ? error : unreadable(error);
  }
  if (rows.length > 0) yield rows;
}

async function concat(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > maxWorkbookBytes) {
      throw invalidField('file', 'file_too_large', { max_mib: maxWorkbookBytes / mib });
    }
  }
  return Buffer.concat(parts);
}

/** A date without a time becomes its day; a formula is the value that the workbook last computed. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().replace(/T00:00:00\.000Z$/, '');
}

const unreadable = (cause?: unknown): DomainError => {
  const error = invalidField('file', 'file_sheet_invalid');
  error.cause = cause;
  return error;
};
