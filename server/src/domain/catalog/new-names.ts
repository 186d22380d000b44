// How many sources and tags a workspace can have. Leads create them, and every process holds all of
// them in memory. Pure.
import { DomainError, type FieldProblem } from '../errors.ts';
import type { Catalog } from './catalog.ts';

export type NameList = 'sources' | 'tags';

export const maxNames: Record<NameList, number> = { sources: 2_000, tags: 10_000 };

/** What is wrong with a field that brings more names than there is room for. */
export function tooManyNames(list: NameList): FieldProblem {
  const field = list === 'tags' ? 'tags' : 'source';
  const message = `The workspace has ${maxNames[list]} ${list} already: use one of these.`;
  return { field, kind: 'wrong', message };
}

export function hasRoom(catalog: Catalog, list: NameList, names: number): boolean {
  return names === 0 || catalog[list].all.length + names <= maxNames[list];
}

/** Refuses one more when so many are there. */
export function refuseMoreNames(list: NameList | 'event types', there: number): void {
  const max = list === 'tags' ? maxNames.tags : maxNames.sources;
  if (there >= max) throw new DomainError('conflict', `There are ${max} ${list} already.`);
}
