// CSV as RFC 4180 describes it, with a guard before texts that a spreadsheet would run.
import { type RawBuilder, sql } from 'kysely';
import { copyRows } from '../../../platform/database/copy-rows.ts';
import type { Database } from '../../../platform/database/pool.ts';
import { formulaStarts, guardFormula } from '../../imports/file/formula-guard.ts';
import { customText } from '../columns/custom-columns.ts';
import type { ExportColumn } from '../columns/export-column.ts';
import { type Batch, rowsQuery } from './rows-query.ts';

const byteOrderMark = '\ufeff';
const codes = formulaStarts.map((start) => start.codePointAt(0)).join();
const isStart = (code: RawBuilder<unknown>, more = '') =>
  sql`${code} = any(${sql.raw(`'{${codes}${more}}'::integer[]`)})`;

export function csvHeader(columns: readonly ExportColumn[], hasMark: boolean): Buffer {
  const names = columns.map(({ name }) => quoted(guardFormula(name)));
  return Buffer.from(`${hasMark ? byteOrderMark : ''}${names.join()}\r\n`);
}

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export function csvRows(
  database: Database,
  batch: Batch,
  columns: readonly ExportColumn[],
): Promise<Buffer> {
  const rows = rowsQuery(
    batch,
    columns.map((column) => column.sql),
    (values) =>
      sql.join(values.map((value, index) => cellOf(columns[index]?.form, value, guarded))),
  );
  return copyRows(database, rows, { delimiter: ',', quote: '"', lineEnd: '\r\n' });
}

/** As guardFormula() does; 39 is the apostrophe. */
const guarded = (text: RawBuilder<unknown>): RawBuilder<unknown> => sql`case
  when ${isStart(sql`ascii(${text})`)}
    or (ascii(${text}) = 39 and ${isStart(sql`ascii(substr(${text}, 2))`, ',39')})
  then '''' || (${text}) else ${text} end`;

/** The text of a cell; `text` is applied to what somebody wrote. */
export function cellOf(
  form: ExportColumn['form'] | undefined,
  value: RawBuilder<unknown>,
  text: (value: RawBuilder<unknown>) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  if (form === 'text') return text(value);
  if (form === 'custom') return customText(value, text);
  return form === 'flag' ? sql`(${value})::text` : value;
}
