// Words by which leads are told apart, of which a workspace has a list: their sources, and the types
// of events that they plan. Their pure rules.
import type { Catalog, LookupTable, Named } from '../catalog/catalog.ts';
import { invalidField } from '../errors.ts';

export interface PicklistValue {
  id: string;
  number: number;
  name: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** One of the two lists: its table, and what one of it is called. */
export interface Picklist {
  table: 'sources' | 'event_types';
  kind: 'source' | 'event_type';
  name: string;
  plural: 'sources' | 'event types';
  tableOf: (catalog: Catalog) => LookupTable<Named>;
}

export const sources: Picklist = {
  table: 'sources',
  kind: 'source',
  name: 'source',
  plural: 'sources',
  tableOf: (catalog) => catalog.sources,
};
export const eventTypes: Picklist = {
  table: 'event_types',
  kind: 'event_type',
  name: 'event type',
  plural: 'event types',
  tableOf: (catalog) => catalog.eventTypes,
};

/** Where leads go whose word is deleted: to another, or to none. */
export const toNone = 'none';

export function checkPicklistValue(name: string): string {
  if (/\p{Cc}/u.test(name)) throw invalidField('name', 'The name is one line.');
  return name;
}
