// An export: its records are chosen when it starts, and read batch by batch while the client takes
// them.
import { sql } from 'kysely';
import { freshCatalog } from '../catalog/fresh-catalog.ts';
import { invalidField } from '../errors.ts';
import type { ListSelection } from '../filters/list-filter.ts';
import type { ListDeps } from '../filters/list-kind.ts';
import { numbersInOrder } from '../filters/numbers-in-order.ts';
import type { Ref } from '../record-ref.ts';
import { chooseColumns } from './choose-columns.ts';
import { allKeys } from './columns/custom-columns.ts';
import type { ExportKind } from './export-kind.ts';
import { maxSheetRows } from './formats/xlsx.ts';

export const exportFormats = ['csv', 'ndjson', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportRequest {
  kind: ExportKind;
  format: ExportFormat;
  selection: ListSelection;
  /** Only these records of the list. */
  only: readonly Ref[] | undefined;
  /** By name; all by default. */
  columns: readonly string[] | undefined;
  /** A byte order mark at the beginning of CSV. */
  hasMark: boolean;
  /** The filter as it was sent, for the event. */
  sent: object;
}

export interface Export
  extends Pick<ExportRequest, 'kind' | 'format' | 'hasMark' | 'selection' | 'sent'> {
  numbers: readonly number[];
  columns: readonly string[];
  /** Of the custom fields that can be columns. */
  customKeys: readonly string[];
  /** Whether it has all columns. */
  isWhole: boolean;
}

/** Chooses the records and the columns, and refuses what cannot be exported. */
export async function planExport(
  deps: ListDeps,
  workspaceId: string,
  request: ExportRequest,
): Promise<Export> {
  const { kind, format, selection, sent, hasMark } = request;
  const isWhole = request.columns === undefined;
  const catalog = await freshCatalog(deps, workspaceId);
  const customKeys = allKeys(catalog, await kind.customKeys(deps.database, workspaceId));
  const chosen = chooseColumns(kind, catalog, { customKeys, columns: request.columns });
  const columns = chosen.map(({ name }) => name);
  const numbers = await chosenNumbers(deps, workspaceId, request);
  if (format === 'xlsx' && numbers.length > maxSheetRows) {
    throw invalidField('format', 'too_many_rows', { count: numbers.length, max: maxSheetRows });
  }
  return { kind, format, selection, sent, hasMark, numbers, columns, customKeys, isWhole };
}

async function chosenNumbers(
  deps: ListDeps,
  workspaceId: string,
  { kind: { list }, selection, only }: ExportRequest,
): Promise<number[]> {
  const numbers = await numbersInOrder(deps, workspaceId, list, selection);
  if (only === undefined) return numbers;
  const { rows } = await sql<{ number: number }>`select number from ${sql.table(list.table)}
    where workspace_id = ${workspaceId} and (number = any(${numbersOf(only)}::bigint[])
      or id = any(${idsOf(only)}::uuid[]))`.execute(deps.database.kysely);
  const chosen = new Set(rows.map(({ number }) => number));
  return numbers.filter((number) => chosen.has(number));
}

const numbersOf = (refs: readonly Ref[]): number[] =>
  refs.flatMap((ref) => ('number' in ref ? [ref.number] : []));
const idsOf = (refs: readonly Ref[]): string[] =>
  refs.flatMap((ref) => ('id' in ref ? [ref.id] : []));
