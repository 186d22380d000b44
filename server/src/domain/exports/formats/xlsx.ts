// A workbook of one sheet, compressed as it is written. Texts are texts of the file format, which no
// spreadsheet takes for a formula.
import { type CellValue, writeXlsxStream } from 'hucre/xlsx';
import { sql } from 'kysely';
import { cutText } from '../../../platform/cut-text.ts';
import { copyRows } from '../../../platform/database/copy-rows.ts';
import type { Database } from '../../../platform/database/pool.ts';
import { createTimeSlice } from '../../../platform/time-slice.ts';
import { createCsvReader } from '../../imports/file/csv-reader.ts';
import { readCustomText } from '../../imports/rows/custom-text.ts';
import type { ExportColumn } from '../columns/export-column.ts';
import { type Batch, rowsQuery } from './rows-query.ts';

/** Of a sheet, without the header. */
export const maxSheetRows = 1_048_575;

// A part of more than 4 GB needs a form of archives that not every program reads.
const maxSmallCells = 5_000_000;
// Writing rows for longer would delay other requests.
const sliceMs = 10;
/** Longer numbers would lose digits in a spreadsheet. */
const maxDigits = 15;
/** Of a cell; a program that finds more repairs or refuses the file. */
const maxText = 32_767;
/** What would be read as an escape, and what XML cannot have; the library escapes the rest. */
const toEscape = /_(?=x[0-9a-f]{4}_)|[\ufffe\uffff]/gi;

/** As CSV without guards. */
export function sheetRows(
  database: Database,
  batch: Batch,
  columns: readonly ExportColumn[],
): Promise<Buffer> {
  const rows = rowsQuery(
    batch,
    columns.map((column) => column.sql),
    (values) => sql.join(values),
  );
  return copyRows(database, rows, { delimiter: ',', quote: '"', lineEnd: '\n' });
}

export async function* writeXlsx(
  { name, rows }: { name: string; rows: number },
  columns: readonly ExportColumn[],
  batches: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const zip64 = rows * columns.length > maxSmallCells;
  const sheet = writeXlsxStream(cells(columns, batches), { name, zip64 });
  for await (const bytes of sheet) yield Buffer.from(bytes);
}

async function* cells(
  columns: readonly ExportColumn[],
  batches: AsyncIterable<Buffer>,
): AsyncGenerator<CellValue[]> {
  yield columns.map(({ name }) => sheetText(name));
  const slice = createTimeSlice(sliceMs);
  for await (const bytes of batches) {
    for (const record of createCsvReader(',').push(bytes.toString())) {
      yield columns.map(({ form }, index) => cellValue(form, record[index] ?? ''));
      await slice();
    }
  }
}

function cellValue(form: ExportColumn['form'], text: string): CellValue {
  if (text === '') return null;
  if (form === 'number') return numberOr(text);
  if (form === 'flag') return text === 'true';
  if (form !== 'custom') return sheetText(text);
  const value = readCustomText(text);
  if (typeof value === 'boolean') return value;
  return typeof value === 'number' ? numberOr(text) : sheetText(text);
}

/** With the escapes of the format: `_x005F_` for an underscore. */
function sheetText(text: string): string {
  return cutText(text, maxText).replace(toEscape, (one) => {
    const code = one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `_x${code}_`;
  });
}

const numberOr = (text: string): CellValue =>
  text.replace(/\D/g, '').length <= maxDigits ? Number(text) : text;
