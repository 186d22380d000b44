// CSV as RFC 4180 describes it, with a guard before texts that a spreadsheet would run.
import { type RawBuilder, sql } from 'kysely';
import { copyRows, literal } from '../../../platform/database/copy-rows.ts';
import type { Database } from '../../../platform/database/pool.ts';
import { formulaStarts, guardFormula } from '../../imports/file/formula-guard.ts';
import { numberPattern } from '../../imports/rows/custom-text.ts';
import type { ExportColumn } from '../columns/export-column.ts';
import { type Batch, rowsQuery } from './rows-query.ts';

const numberText = literal(`^${numberPattern}$`);
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
    (values) => sql.join(values.map((value, index) => cellOf(columns[index]?.form, value))),
  );
  return copyRows(database, rows, { delimiter: ',', quote: '"', lineEnd: '\r\n' });
}

/** As guardFormula() does; 39 is the apostrophe. */
const guarded = (text: RawBuilder<unknown>): RawBuilder<unknown> => sql`case
  when ${isStart(sql`ascii(${text})`)}
    or (ascii(${text}) = 39 and ${isStart(sql`ascii(substr(${text}, 2))`, ',39')})
  then '''' || (${text}) else ${text} end`;

/** A number may begin with a minus, 45; a text that looks like a number has a mark by now. */
const guardedCustom = (value: RawBuilder<unknown>): RawBuilder<unknown> => sql`case
  when ascii(${value}) = 45 and ${value} ~ ${numberText} then ${value} else ${guarded(value)} end`;

function cellOf(form: ExportColumn['form'] | undefined, value: RawBuilder<unknown>) {
  if (form === 'text') return guarded(value);
  return form === 'custom' ? guardedCustom(value) : value;
}
