// Which leads a bulk change is for, as the API takes it. Pure.
import type { BulkDeleteLeads } from '@inlet/sdk';
import type { SearchParams } from '../../../search-params.ts';

interface Selection {
  all: boolean;
  ids: ReadonlySet<string>;
}

/** All of a list are its filters; its order does not matter. */
export function bulkTarget({ all, ids }: Selection, params: SearchParams): BulkDeleteLeads {
  if (!all) return { ids: [...ids].map(Number) };
  const { sort: _sort, direction: _direction, ...filter } = params;
  return { filter: filter as NonNullable<BulkDeleteLeads['filter']> };
}
