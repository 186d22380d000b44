// The state of a list in its address: a saved view, and the differences from it. Pure.
import type { SearchParams } from '../search-params.ts';
import { type Condition, paramsOf, parseConditions } from './condition.ts';

export interface Selection {
  conditions: readonly Condition[];
  search: string;
  sort: string;
  direction: 'asc' | 'desc';
}

export interface ListState extends Selection {
  /** The number of a saved view, or all. */
  view: string | undefined;
  /** Whether the address has a selection of its own, instead of that of the view. */
  isExplicit: boolean;
  layout: string | undefined;
  /** The record in the panel at the side. */
  peek: string | undefined;
}

interface SavedSelection {
  filter: Readonly<Record<string, string | string[]>>;
  search: string | null;
  sort: string;
  direction: 'asc' | 'desc';
}

export const everything: Selection = {
  ...{ conditions: [], search: '', sort: 'created_at', direction: 'desc' },
};

const reserved: readonly string[] = [
  ...['view', 'layout', 'peek', 'search', 'sort', 'direction', 'group_by'],
];

export function selectionOfView(view: SavedSelection | undefined): Selection {
  if (view === undefined) return everything;
  const { filter, search, sort, direction } = view;
  return { conditions: parseConditions({ ...filter }), search: search ?? '', sort, direction };
}

/** `saved` is the selection of the view that the address names. */
export function parseListState(
  params: SearchParams,
  saved: (view: string | undefined) => Selection,
): ListState {
  const own = Object.entries(params).filter(([name]) => !reserved.includes(name));
  const { search, sort, direction, view, layout, peek } = params;
  const isExplicit = own.length > 0 || [search, sort, direction].some((one) => one !== undefined);
  const explicit: Selection = {
    conditions: parseConditions(Object.fromEntries(own)),
    search: textOf(search) ?? '',
    sort: textOf(sort) ?? everything.sort,
    direction: textOf(direction) === 'asc' ? 'asc' : 'desc',
  };
  return {
    ...(isExplicit ? explicit : saved(textOf(view))),
    ...{ isExplicit, view: textOf(view), layout: textOf(layout), peek: textOf(peek) },
  };
}

/** The parameters of the API's list. */
export function listParams({ conditions, search, sort, direction }: Selection): SearchParams {
  return { ...paramsOf(conditions), ...(search !== '' && { search }), sort, direction };
}

/** The address of a selection: that of the view alone while it is the same. */
export function selectionParams(selection: Selection, saved: Selection): SearchParams {
  return sameSelection(selection, saved) ? {} : listParams(selection);
}

export function sameSelection(one: Selection, other: Selection): boolean {
  return canonical(one) === canonical(other);
}

function canonical(selection: Selection): string {
  const entries = Object.entries(listParams(selection)).map(
    ([name, value]) => [name, [value].flat().toSorted()] as const,
  );
  return JSON.stringify(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function textOf(value: string | string[] | undefined): string | undefined {
  const text = Array.isArray(value) ? value[0] : value;
  return text === '' ? undefined : text;
}
