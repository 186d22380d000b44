// Sums and averages over the records of a filter, in total and by the values of a field: the foot of a
// table, and the columns of a board.
import { type BitSet, listRows } from '../../platform/columnar/bit-set.ts';
import { medianOf } from '../../platform/columnar/median.ts';
import { sumOfNumbers } from '../../platform/columnar/sum-of-numbers.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { freshCatalog } from '../catalog/fresh-catalog.ts';
import { invalidField } from '../errors.ts';
import type { RecordIndex } from '../record-index/record-index.ts';
import type { IndexColumn } from '../record-index/record-kind.ts';
import type { ShownValue } from './catalog-ids.ts';
import type { FilterField, MoneyColumns } from './filter-field.ts';
import type { ListFilter } from './list-filter.ts';
import type { ListDeps, ListKind } from './list-kind.ts';
import { fieldNamed } from './resolve-conditions.ts';
import { rowsOfFilter } from './rows-of-filter.ts';
import { type CurrencySum, sumMoney } from './sum-money.ts';

export interface AggregateRequest {
  filter: ListFilter;
  /** Number fields. */
  sums: readonly string[];
  groupBy?: string | undefined;
  /** The numbers of the records of the page that is shown. */
  shown: readonly number[];
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
  value: ShownValue | null;
  count: number;
  sums: Record<string, FieldSum>;
  /** The median of the time since the records came to this status or stage; null where unknown. */
  medianSeconds: number | null;
}

export interface Aggregates {
  sums: Record<string, FieldSum>;
  groups: Group[] | null;
  /** When each of the records that are shown came to its status or stage; null for other fields. */
  entered: (Date | null)[] | null;
}

export async function aggregateList(
  deps: ListDeps,
  workspaceId: string,
  kind: ListKind<unknown>,
  { filter, sums, groupBy, shown }: AggregateRequest,
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
  const rows = await rowsOfFilter(deps, reading, filter, columns);
  const key = JSON.stringify([sums, groupBy, catalog.version]);
  const computed = remembered(rows, key, () => {
    const listed = listRows(rows);
    return {
      sums: sumsOf(index, summed, listed),
      groups: group ? groupsOf(index, { group, entered, summed }, listed) : null,
    };
  });
  const now = deps.clock.now().getTime() * 1000;
  return {
    sums: computed.sums,
    groups:
      computed.groups?.map(({ value, medianEntered, ...totals }) => ({
        value: value === '' ? null : (group?.show?.(value, catalog) ?? value),
        ...totals,
        medianSeconds: medianEntered === null ? null : secondsBetween(medianEntered, now),
      })) ?? null,
    entered: entered ? enteredOf(index, entered, shown) : null,
  };
}

function enteredOf(
  index: RecordIndex,
  { name }: IndexColumn,
  shown: readonly number[],
): (Date | null)[] {
  const column = index.column(name);
  return shown.map((number) => {
    const row = index.table.rowOf(number);
    if (row === undefined || column.isEmpty(row)) return null;
    return new Date(column.number(row) / 1000);
  });
}

/** Before values are rendered, and independent of the time. */
interface Computed {
  sums: Record<string, FieldSum>;
  groups: ComputedGroup[] | null;
}

interface ComputedGroup {
  /** Empty for none. */
  value: string;
  count: number;
  sums: Record<string, FieldSum>;
  medianEntered: number | null;
}

// The index returns the same set of rows for the same filter until a record changes.
const results = new WeakMap<BitSet, Map<string, Computed>>();

function remembered(rows: BitSet, key: string, compute: () => Computed): Computed {
  const ofRows = results.get(rows) ?? new Map<string, Computed>();
  results.set(rows, ofRows);
  const computed = ofRows.get(key) ?? compute();
  ofRows.set(key, computed);
  return computed;
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
  if (form.form === 'codes' && form.separator === undefined && !field.derived) return field;
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

interface Grouping {
  group: FilterField;
  entered: IndexColumn | undefined;
  summed: readonly SummedField[];
}

function groupsOf(
  index: RecordIndex,
  { group, entered, summed }: Grouping,
  rows: Uint32Array,
): ComputedGroup[] {
  const groups = index.column(group.column.name).groups(rows);
  return groups.map(([value, members]) => ({
    value,
    count: members.length,
    sums: sumsOf(index, summed, members),
    medianEntered: entered ? medianOrNull(index.column(entered.name).numbers(members)) : null,
  }));
}

const medianOrNull = (numbers: Float64Array) => (numbers.length === 0 ? null : medianOf(numbers));

/** From microseconds. */
const secondsBetween = (from: number, to: number) =>
  Math.max(0, Math.round((to - from) / 1_000_000));
