// A list of leads, contacts or deals, as its views, filters and menus need it.
import type { View } from '@inlet/sdk';
import type { Catalog } from '../leads/catalog/use-catalog.ts';
import type { LeadField } from '../leads/fields/lead-field.ts';
import type { LeadFields } from '../leads/fields/use-lead-fields.ts';
import type { SearchParams } from '../search-params.ts';
import type { ColumnLayout } from './column-layout.ts';
import type { Filtering } from './filters/use-filtering.ts';
import type { ListAddress } from './use-list-state.ts';
import type { ShownRows } from './use-row-store.ts';
import type { Views } from './use-views.ts';

export type ListNoun = View['kind'];

export interface List {
  workspace: string;
  noun: ListNoun;
  may: (scope: string) => boolean;
  catalog: Catalog;
  fields: LeadFields;
  views: Views;
  view: View | undefined;
  address: ListAddress;
  filtering: Filtering;
  columns: {
    layout: ColumnLayout;
    change: (layout: ColumnLayout) => void;
    /** Those that the person can show and hide. */
    offered: readonly LeadField[];
  };
  standardLayout: 'table' | 'board';
  /** How many records a selection has. */
  count: (params: SearchParams, signal: AbortSignal) => Promise<number>;
}

/** A choice of records, as filters need it: also one without a list, such as that of a rule. */
export interface Filterable
  extends Pick<
    List,
    'workspace' | 'noun' | 'catalog' | 'fields' | 'view' | 'filtering' | 'standardLayout' | 'count'
  > {
  address: Pick<ListAddress, 'state' | 'select'>;
  /** False where a text is no filter. */
  searches?: boolean;
}

export interface ListOf<Row extends { id: number }> extends List {
  /** Of the API's list, without those of a page. */
  params: SearchParams;
  rows: ShownRows<Row>;
}
