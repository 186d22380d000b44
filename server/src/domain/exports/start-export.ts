// An export: its records are chosen when it starts, and read batch by batch while the client takes them.
import { sql } from 'kysely';
import { freshCatalog } from '../catalog/fresh-catalog.ts';
import { invalidField } from '../errors.ts';
import type { RequestContext } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
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

export interface Export extends Pick<ExportRequest, 'kind' | 'format' | 'hasMark'> {
  numbers: readonly number[];
  /** Undefined for all. */
  columnNames: readonly string[] | undefined;
  /** Of the custom fields that are columns. */
  customKeys: readonly string[];
}

/** Refuses what cannot be exported, and records who exports what before the first byte leaves. */
export async function startExport(
  deps: ListDeps & WriteDeps,
  context: RequestContext,
  request: ExportRequest,
): Promise<Export> {
  const { workspaceId } = context;
  const { kind, format, selection, columns: columnNames, hasMark } = request;
  const catalog = await freshCatalog(deps, workspaceId);
  const customKeys = allKeys(catalog, await kind.customKeys(deps.database, workspaceId));
  const columns = chooseColumns(kind, catalog, { customKeys, columnNames });
  const numbers = await chosenNumbers(deps, workspaceId, request);
  if (format === 'xlsx' && numbers.length > maxSheetRows) {
    throw invalidField('format', 'too_many_rows', { count: numbers.length, max: maxSheetRows });
  }
  await writeInWorkspace(deps, { workspaceId, actor: context.actor }, async ({ record }) =>
    record({
      type: kind.eventType,
      subjectType: 'workspace',
      subjectId: workspaceId,
      before: null,
      after: {
        ...{ format, count: numbers.length, columns: columns.map(({ name }) => name) },
        ...{ filter: request.sent, sort: selection.sort, direction: selection.direction },
      },
    }),
  );
  return { kind, format, hasMark, numbers, columnNames, customKeys };
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
