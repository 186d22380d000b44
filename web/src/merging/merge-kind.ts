// What a merge has to know of the records of one kind.
import type { Inlet, PostOptions } from '@inlet/sdk';
import type { MergeRow } from './merge-rows.ts';

export interface Mergeable {
  id: number;
  created_at: string;
}

/** A merge as the API takes it. */
export interface MergePlan {
  survivor: number;
  /** The records that become part of it. */
  others: readonly number[];
  /** By field, the record whose value it gets. */
  fields: Readonly<Record<string, number>>;
}

export interface MergeResult<Entry> {
  result: Entry;
  kept: Readonly<Record<string, number>>;
}

export interface MergeKind<Entry extends Mergeable> {
  noun: 'contacts' | 'leads';
  nameOf: (entry: Entry) => string;
  rows: (entries: readonly Entry[]) => MergeRow[];
  valueIn: (entry: Entry, key: string) => unknown;
  preview: (inlet: Inlet, plan: MergePlan, options: PostOptions) => Promise<MergeResult<Entry>>;
  merge: (inlet: Inlet, plan: MergePlan, options: PostOptions) => Promise<Entry>;
}

/** The fields of one kind and their values in words. */
export interface MergeWords {
  labelOf: (key: string) => string;
  textOf: (key: string, value: unknown) => string;
}
