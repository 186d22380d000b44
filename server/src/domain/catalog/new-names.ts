// The maximum number of sources and tags of a workspace. Leads create them, and every process caches
// all of them. Pure.
import { DomainError, type FieldProblem, fieldProblem } from '../errors.ts';
import type { Catalog } from './catalog.ts';

export type NameList = 'sources' | 'tags';

export const maxNames: Record<NameList, number> = { sources: 2_000, tags: 10_000 };

/** The problem of a field whose new names exceed the maximum. */
export function tooManyNames(list: NameList): FieldProblem {
  const field = list === 'tags' ? 'tags' : 'source';
  return fieldProblem(field, 'list_full', { list, max: maxNames[list] });
}

export function hasCapacity(catalog: Catalog, list: NameList, names: number): boolean {
  return names === 0 || catalog[list].all.length + names <= maxNames[list];
}

/** Throws when the list is full. */
export function refuseMoreNames(list: NameList | 'event types', count: number): void {
  const max = list === 'tags' ? maxNames.tags : maxNames.sources;
  if (count >= max) throw new DomainError('conflict', `There are ${max} ${list} already.`);
}
