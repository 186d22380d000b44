import type { IndexColumn, PreloadedColumn } from '../record-index/record-kind.ts';
import type { FilterField } from './filter-field.ts';

/** The columns by which a list is sorted, then those of few values, which most filters use. Pure. */
export function preloadedColumns(
  fields: Readonly<Record<string, FilterField>>,
  sorts: readonly string[],
  also: Readonly<Record<string, IndexColumn>> = {},
): PreloadedColumn[] {
  const sorted = sorts.flatMap((name) => fields[name]?.column ?? []);
  const isSorted = new Set(sorted.map(({ name }) => name));
  const filtered = Object.values(fields)
    .map(({ column }) => column)
    .filter(({ name, form }) => form.form === 'codes' && !isSorted.has(name));
  const others = new Map(
    [...filtered, ...Object.values(also)].map((column) => [column.name, column]),
  );
  return [
    ...sorted.map((column) => ({ column, isSorted: true })),
    ...[...others.values()].map((column) => ({ column, isSorted: false })),
  ];
}
