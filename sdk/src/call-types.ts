// What the calls have in common: how they are asked and what they answer.
import type { operations } from './schema.gen.ts';

/** The number of a record, or any other form of its id. */
export type Id = number | string;

export interface CallOptions {
  /** Ends the call, and the wait between two tries of it. */
  signal?: AbortSignal;
  headers?: Record<string, string>;
}

export interface ChangeOptions extends CallOptions {
  /** Only if the record is still at this version: see versionOf. */
  ifMatch?: string;
}

export interface PostOptions extends ChangeOptions {
  /** In place of the one that is made for each call. */
  idempotencyKey?: string;
}

export type Query<Name extends keyof operations> = NonNullable<
  operations[Name]['parameters']['query']
>;

/** Which page is asked for with the methods of the list. */
export type ListQuery<Name extends keyof operations> = Omit<Query<Name>, 'page' | 'cursor'>;

export interface StreamQuery {
  /** With commas between them; lead.* is every type of a lead. */
  types?: string;
  /** The place in the log behind which to begin; the end of it when left out. */
  after?: number;
}

export type Takes = 'nothing' | 'body' | 'query' | 'body and query';
export type Gives = 'list' | 'log' | 'stream' | 'data' | 'whole' | 'nothing';
export type CallEntry = readonly [method: string, path: string, takes: Takes, gives: Gives];
export type CallTable = Readonly<Record<string, Readonly<Record<string, CallEntry>>>>;
