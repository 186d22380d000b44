// Words by which leads are told apart, of which a workspace has a list: their sources, and the types
// of events that they plan. Their pure rules.
import type { Catalog, Named, Shelf } from '../catalog/catalog.ts';
import { invalidField } from '../errors.ts';

export interface Word {
  id: string;
  number: number;
  name: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** One of the two lists: its table, and what one of it is called. */
export interface WordList {
  table: 'sources' | 'event_types';
  kind: 'source' | 'event_type';
  name: string;
  plural: 'sources' | 'event types';
  shelfOf: (catalog: Catalog) => Shelf<Named>;
}

export const sources: WordList = {
  table: 'sources',
  kind: 'source',
  name: 'source',
  plural: 'sources',
  shelfOf: (catalog) => catalog.sources,
};
export const eventTypes: WordList = {
  table: 'event_types',
  kind: 'event_type',
  name: 'event type',
  plural: 'event types',
  shelfOf: (catalog) => catalog.eventTypes,
};

/** Where leads go whose word is deleted: to another, or to none. */
export const toNone = 'none';

export function checkWord(name: string): string {
  if (/\p{Cc}/u.test(name)) throw invalidField('name', 'The name is one line.');
  return name;
}
