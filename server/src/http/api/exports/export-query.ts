// The query of an export: the filters and the order of the list, the format and the columns. Pure.
import Type, { type TObject } from 'typebox';
import { invalidField } from '../../../domain/errors.ts';
import { type ExportFormat, exportFormats } from '../../../domain/exports/plan-export.ts';
import type { ListFilter } from '../../../domain/filters/list-filter.ts';
import type { Ref } from '../../../domain/record-ref.ts';
import { refOf } from '../../record-id.ts';
import { flag, isOn, oneOf } from '../query-fields.ts';

/** More would not fit into an address. */
const maxIds = 1_000;

const several = (description: string, options: object) =>
  Type.Optional(
    Type.Unsafe<string | string[]>({
      type: ['string', 'array'],
      items: { type: 'string' },
      description,
      ...options,
    }),
  );

const ofPages = ['page', 'per_page', 'cursor', 'aggregate', 'group_by'] as const;

/** `list` is the query of the list. */
export const exportParams = (list: TObject) =>
  Type.Object({
    format: Type.Optional(oneOf([...exportFormats], 'csv by default.')),
    columns: several(
      'The columns in their order, with commas or by repeating it; all by default. A custom field ' +
        'is custom_fields. and its key.',
      { maxLength: 16_000, maxItems: 1_000 },
    ),
    ids: several(
      `Only these records, up to ${maxIds.toLocaleString('en')}, with commas or by repeating it.`,
      { maxLength: 50_000, maxItems: maxIds },
    ),
    bom: flag('true for a byte order mark at the beginning of CSV, by which Excel knows UTF-8.'),
    ...Type.Omit(list, ofPages).properties,
  });

export interface ExportQuery {
  format?: ExportFormat;
  columns?: string | string[];
  ids?: string | string[];
  bom?: string;
  sort?: string;
  direction?: 'asc' | 'desc';
}

/** `list` is the query of the list, which may come with other parameters, such as the workspace. */
export function toExportRequest<Query extends ExportQuery>(
  query: Query,
  list: TObject,
  filterOf: (query: Omit<Query, keyof ExportQuery>) => ListFilter,
) {
  const { format = 'csv', columns, ids, bom, sort, direction, ...filter } = query;
  return {
    format,
    selection: {
      ...{ filter: filterOf(filter), sort: sort ?? 'created_at', direction: direction ?? 'desc' },
    } as const,
    columns: columns === undefined ? undefined : [columns].flat(),
    only: ids === undefined ? undefined : refsIn([ids].flat()),
    hasMark: isOn(bom),
    sent: {
      ...Object.fromEntries(Object.entries(filter).filter(([name]) => name in list.properties)),
      ...(ids !== undefined && { ids }),
    },
  };
}

function refsIn(texts: readonly string[]): Ref[] {
  const ids = texts.flatMap((text) => text.split(',')).map((text) => text.trim());
  if (ids.length > maxIds) throw invalidField('ids', 'too_many', { max: maxIds });
  return ids.map(refOf);
}
