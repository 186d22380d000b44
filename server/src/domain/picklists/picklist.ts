// The picklists of a workspace: the sources of leads, and the types of the events that they plan.
// Pure rules.
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

/** One of the two picklists: its table and its names. */
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

/** The `move_to` that leaves the leads of a deleted value without one. */
export const toNone = 'none';

export function checkPicklistValue(name: string): string {
  if (/\p{Cc}/u.test(name)) throw invalidField('name', 'not_one_line', { record: 'value' });
  return name;
}
