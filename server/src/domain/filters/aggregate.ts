// Sums and averages over the records of a filter, in total and by the values of a field: the foot of a
// table, and the columns of a board.
import { listRows } from '../../platform/columnar/bit-set.ts';
import { medianOf } from '../../platform/columnar/median.ts';
import { sumOfNumbers } from '../../platform/columnar/sum-of-numbers.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { invalidField } from '../errors.ts';
import type { RecordIndex } from '../record-index/record-index.ts';
import type { FilterField, MoneyColumns } from './filter-field.ts';
import type { ListFilter } from './list-filter.ts';
import type { ListDeps, ListKind } from './list-kind.ts';
import { fieldNamed } from './resolve-conditions.ts';
import { freshCatalog, rowsOfFilter } from './rows-of-filter.ts';
import { type CurrencySum, sumMoney } from './sum-money.ts';

export interface AggregateRequest {
  filter: ListFilter;
  /** Number fields. */
  sums: readonly string[];
  groupBy?: string | undefined;
}

interface FieldSum {
  /** The number of records that have a value. */
  count: number;
  /** Null for amounts of money. */
  sum: number | null;
  /** Null without a value, and for amounts of money. */
  average: number | null;
  /** Of amounts of money alone. */
  currencies?: CurrencySum[];
}

export interface Group {
  /** As filters take it; null for the records without one. */
  value: string | number | null;
  count: number;
  sums: Record<string, FieldSum>;
  /** The median of the time since the records came to this status or stage; null where unknown. */
  medianSeconds: number | null;
}

export interface Aggregates {
  sums: Record<string, FieldSum>;
  groups: Group[] | null;
}

export async function aggregateList(
  deps: ListDeps,
  workspaceId: string,
  kind: ListKind<unknown>,
  { filter, sums, groupBy }: AggregateRequest,
): Promise<Aggregates> {
  const index = deps.indexes.of(workspaceId, kind);
  const catalog = await freshCatalog(deps, workspaceId);
  const summed = sums.map((name) => numberField(kind, name, catalog));
  const group = groupBy === undefined ? undefined : groupField(kind, groupBy, catalog);
  const entered = groupBy === undefined ? undefined : kind.enteredAt?.[groupBy];
  const columns = summed.flatMap(({ field }) => [
    field.column,
    ...Object.values(field.money ?? {}),
  ]);
  if (group) columns.push(group.column);
  if (entered) columns.push(entered);
  const reading = { index, workspaceId, kind, catalog };
  await index.prepare(columns);
  await index.catchUp();
  const rows = listRows(await rowsOfFilter(deps, reading, filter, columns));
  const now = deps.clock.now().getTime() * 1000;
  return {
    sums: sumsOf(index, summed, rows),
    groups: group
      ? groupsOf(index, group, rows).map(([value, members]) => ({
          value: value === null ? null : (group.show?.(value, catalog) ?? value),
          count: members.length,
          sums: sumsOf(index, summed, members),
          medianSeconds: entered ? medianSeconds(index, entered.name, members, now) : null,
        }))
      : null,
  };
}

interface SummedField {
  name: string;
  field: FilterField;
}

function numberField(kind: ListKind<unknown>, name: string, catalog: Catalog): SummedField {
  const field = fieldNamed(kind, name, 'aggregate', catalog);
  if (field.kind === 'number') return { name, field };
  throw invalidField('aggregate', 'sum_not_of_number', { name });
}

export function groupField(kind: ListKind<unknown>, name: string, catalog: Catalog): FilterField {
  const field = fieldNamed(kind, name, 'group_by', catalog);
  const { form } = field.column;
  if (form.form === 'codes' && form.separator === undefined) return field;
  throw invalidField('group_by', 'group_not_possible', { name });
}

function sumsOf(
  index: RecordIndex,
  fields: readonly SummedField[],
  rows: Uint32Array,
): Record<string, FieldSum> {
  return Object.fromEntries(
    fields.map(({ name, field }) => [
      name,
      field.money ? amountsOf(index, field.money, rows) : sumOf(index, field, rows),
    ]),
  );
}

function amountsOf(index: RecordIndex, money: MoneyColumns, rows: Uint32Array): FieldSum {
  const currencies = sumMoney(index, money, rows);
  const count = currencies.reduce((total, one) => total + one.count, 0);
  return { count, sum: null, average: null, currencies };
}

function sumOf(index: RecordIndex, field: FilterField, rows: Uint32Array): FieldSum {
  const numbers = index.column(field.column.name).numbers(rows);
  const count = numbers.length;
  const sum = sumOfNumbers(numbers);
  return { count, sum, average: count === 0 ? null : sum / count };
}

function groupsOf(
  index: RecordIndex,
  { column: { name } }: FilterField,
  rows: Uint32Array,
): [string | null, Uint32Array][] {
  return index
    .column(name)
    .groups(rows)
    .map(([value, members]) => [value === '' ? null : value, members]);
}

function medianSeconds(
  index: RecordIndex,
  name: string,
  rows: Uint32Array,
  now: number,
): number | null {
  const entered = index.column(name).numbers(rows);
  if (entered.length === 0) return null;
  return Math.max(0, Math.round((now - medianOf(entered)) / 1_000_000));
}
