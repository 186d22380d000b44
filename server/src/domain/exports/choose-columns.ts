import type { Catalog } from '../catalog/catalog.ts';
import { invalidField } from '../errors.ts';
import type { ExportColumn } from './columns/export-column.ts';
import type { ExportKind } from './export-kind.ts';

interface Choice {
  /** Of the custom fields that can be columns. */
  customKeys: readonly string[];
  columns: readonly string[] | undefined;
}

/** The columns with these names, in their order; all of them by default. */
export function chooseColumns(
  kind: ExportKind,
  catalog: Catalog,
  { customKeys, columns }: Choice,
): ExportColumn[] {
  const all = kind.columns(catalog, customKeys);
  if (columns === undefined) return all;
  const byName = new Map(all.map((column) => [column.name, column]));
  return namesIn(columns, byName).map((name) => {
    const column = byName.get(name);
    if (column === undefined) throw invalidField('columns', 'field_unknown', { name });
    return column;
  });
}

/** Several names may stand in one text, with commas; the key of a custom field may have a comma, too. */
const namesIn = (texts: readonly string[], known: ReadonlyMap<string, unknown>): string[] => [
  ...new Set(
    texts.flatMap((text) =>
      known.has(text) ? [text] : text.split(',').map((name) => name.trim()),
    ),
  ),
];
