// A list of any kind of records, as filters need it.
import type { Noun } from '../../../api/query-keys.ts';
import type { SearchParams } from '../../../search-params.ts';
import type { LeadList } from '../use-lead-list.ts';

export interface Filterable
  extends Pick<LeadList, 'workspace' | 'address' | 'catalog' | 'fields' | 'filtering' | 'view'> {
  noun: Noun;
  /** How many records a selection has. */
  count: (params: SearchParams, signal: AbortSignal) => Promise<number>;
}
