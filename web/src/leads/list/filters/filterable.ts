// A list of any kind of records, as filters need it.
import type { Noun } from '../../../api/query-keys.ts';
import type { ListAddress } from '../../../lists/use-list-state.ts';
import type { SearchParams } from '../../../search-params.ts';
import type { LeadList } from '../use-lead-list.ts';

export interface Filterable
  extends Pick<LeadList, 'workspace' | 'catalog' | 'fields' | 'filtering' | 'view'> {
  noun: Noun;
  address: Pick<ListAddress, 'state' | 'select'>;
  /** False where a text is no filter. */
  searches?: boolean;
  /** How many records a selection has. */
  count: (params: SearchParams, signal: AbortSignal) => Promise<number>;
}
