// The lists of words that leads are sorted by, and what the API can do with each. Pure.
import type { Inlet } from '@inlet/sdk';
import type { Noun } from '../../api/query-keys.ts';

export interface CatalogValue {
  id: number;
  name: string;
  color?: string | null;
  key?: string;
  leads_count?: number;
}

export interface CatalogKind {
  kind: 'statuses' | 'sources' | 'tags' | 'eventTypes';
  noun: Noun;
  readScope: string;
  writeScope: string;
  maxLength: number;
  isOrdered: boolean;
  hasColour: boolean;
  /** One that leads have is deleted only with another in its place. */
  needsTarget: boolean;
  canMerge: boolean;
}

export const catalogKinds: Record<CatalogKind['kind'], CatalogKind> = {
  statuses: {
    ...{ kind: 'statuses', noun: 'statuses', readScope: 'read:leads', maxLength: 100 },
    ...{ writeScope: 'write:settings', isOrdered: true, hasColour: true },
    ...{ needsTarget: true, canMerge: false },
  },
  sources: {
    ...{ kind: 'sources', noun: 'sources', readScope: 'read:leads', maxLength: 200 },
    ...{ writeScope: 'write:settings', isOrdered: false, hasColour: false },
    ...{ needsTarget: true, canMerge: false },
  },
  tags: {
    ...{ kind: 'tags', noun: 'tags', readScope: 'read:tags', maxLength: 100 },
    ...{ writeScope: 'write:tags', isOrdered: false, hasColour: true },
    ...{ needsTarget: false, canMerge: true },
  },
  eventTypes: {
    ...{ kind: 'eventTypes', noun: 'event-types', readScope: 'read:leads', maxLength: 200 },
    ...{ writeScope: 'write:settings', isOrdered: false, hasColour: false },
    ...{ needsTarget: true, canMerge: false },
  },
};

interface Change {
  name?: string;
  color?: string | null;
  position?: number;
}

/** The calls that all four have. */
export interface CatalogCalls {
  list: (
    query: object,
    options: { signal?: AbortSignal },
  ) => {
    pages(cursor?: string): AsyncIterable<{
      data: CatalogValue[];
      meta: { total: number; next_cursor: string | null };
    }>;
  };
  create: (body: Change & { name: string }) => Promise<CatalogValue>;
  update: (id: number, body: Change) => Promise<CatalogValue>;
  delete: (id: number, query?: { move_to?: string }) => Promise<void>;
}

export const callsOf = (inlet: Inlet, { kind }: CatalogKind): CatalogCalls =>
  inlet[kind] as unknown as CatalogCalls;
