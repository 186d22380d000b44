// The address of an export, which the browser itself downloads. Pure.
import type { ListNoun } from '../lists/list.ts';
import { type SearchParams, stringifySearch } from '../search-params.ts';

export const exportFormats = ['csv', 'xlsx', 'ndjson'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Of a sheet, without its header. */
export const maxSheetRows = 1_048_575;
/** More would not fit into an address. */
export const maxSelected = 1_000;

export interface ExportChoice {
  workspace: string;
  noun: ListNoun;
  format: ExportFormat;
  /** The selection of the list. */
  params: SearchParams;
  /** Undefined for all. */
  columns: readonly string[] | undefined;
  /** Undefined for the whole list. */
  ids: readonly string[] | undefined;
}

export function exportAddress(choice: ExportChoice): string {
  const { workspace, noun, format, params, columns, ids } = choice;
  return `/api/v1/exports/${noun}${stringifySearch({
    // Selected rows are exported even when they no longer match.
    ...(ids === undefined ? params : orderOf(params)),
    ...{ workspace, format, columns, ids: ids?.join() },
    // Excel takes CSV for UTF-8 by its mark alone.
    ...(format === 'csv' && { bom: true }),
  })}`;
}

const orderOf = ({ sort, direction }: SearchParams): SearchParams => ({
  ...(sort !== undefined && { sort }),
  ...(direction !== undefined && { direction }),
});
