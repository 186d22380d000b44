// The problems of a preview, counted by column and kind, the most frequent first. Pure.
import type { ImportPreview } from '@inlet/sdk';
import type { TextKey } from '../../texts/t.ts';

type PreviewRow = ImportPreview['rows'][number];

export interface Fault {
  /** Null for rows as a whole. */
  column: number | null;
  code: string;
  count: number;
}

const texts: Partial<Record<string, TextKey>> = {
  email_invalid: 'import.fault_email',
  phone_invalid: 'import.fault_phone',
  number_invalid: 'import.fault_number',
  date_invalid: 'import.fault_date',
  in_future: 'import.fault_future',
  too_long: 'import.fault_long',
  record_unknown: 'import.fault_unknown',
  user_not_active: 'import.fault_user',
  not_one_of: 'import.fault_choice',
  not_some_of: 'import.fault_choice',
  row_without_person: 'import.fault_person',
};

export const faultText = (code: string): TextKey => texts[code] ?? 'import.fault_other';

export function faultsOf(rows: readonly PreviewRow[]): Fault[] {
  const faults = new Map<string, Fault>();
  for (const { problems } of rows) {
    for (const { column, code } of problems) {
      const key = `${column} ${code}`;
      const fault = faults.get(key) ?? { column, code, count: 0 };
      fault.count += 1;
      faults.set(key, fault);
    }
  }
  return [...faults.values()].sort((one, other) => other.count - one.count);
}

/** The number of values of each column that do not fit. */
export function faultsByColumn(faults: readonly Fault[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { column, count } of faults) {
    if (column !== null) counts.set(column, (counts.get(column) ?? 0) + count);
  }
  return counts;
}

export const hasFault = (row: PreviewRow, fault: Fault | undefined): boolean =>
  row.problems.some(
    ({ column, code }) => fault === undefined || (column === fault.column && code === fault.code),
  );
