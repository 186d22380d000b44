// Types that the calls share: options, queries and results.
import type { operations } from './schema.gen.ts';

/** The number of a record, or any other form of its id. */
export type Id = number | string;

export interface CallOptions {
  /** Aborts the call, or the wait before a retry. */
  signal?: AbortSignal;
  headers?: Record<string, string>;
}

export interface ChangeOptions extends CallOptions {
  /** Only if the record is still at this version: see versionOf. */
  ifMatch?: string;
  /** Receives the cause of the change, for `undo.change`. Not called when nothing changed. */
  onCause?: (cause: string) => void;
}

export interface PostOptions extends ChangeOptions {
  /** Replaces the key that the client generates for each call. */
  idempotencyKey?: string;
}

export type Query<Name extends keyof operations> = NonNullable<
  operations[Name]['parameters']['query']
>;

/** Without the parameters that the methods of a list set. */
export type ListQuery<Name extends keyof operations> = Omit<Query<Name>, 'page' | 'cursor'>;

export interface StreamQuery {
  /** Separated by commas; lead.* is every type of a lead. */
  types?: string;
  /** The position in the log after which to start; its end when omitted. */
  after?: number;
  /** The record that the signed-in user looks at, such as lead:1842: see onPresence. */
  viewing?: string;
}

/** The users who look at a record right now. */
export interface Presence {
  record: { type: string; id: number; uuid: string };
  /** The first 20, this user included. */
  members: { id: number; uuid: string; name: string; initials: string }[];
  total: number;
}

export interface StreamOptions extends CallOptions {
  /** Called with the users who look at the record of `viewing`, at first and after each change. */
  onPresence?: (presence: Presence) => void;
  /** Called with the number of unread notifications of the signed-in user, after each change of it. */
  onNotifications?: (notifications: { unread: number }) => void;
  /** Called when the stream opens, and when its connection breaks, before it opens again. */
  onConnection?: (connection: StreamConnection) => void;
}

export interface StreamConnection {
  open: boolean;
  /** The position in the log up to which everything was received, once the first stream is open. */
  position: number | undefined;
}

/** A file that arrives while it is read; reading fails when it ends too early. */
export interface Download {
  body: ReadableStream<Uint8Array>;
  /** As the server names it. */
  fileName: string;
  /** The number of its records. */
  count: number;
}

type InputKind = 'nothing' | 'body' | 'query' | 'body and query' | 'file and query';
type ResultKind = 'list' | 'log' | 'stream' | 'text' | 'file' | 'data' | 'whole' | 'nothing';
export type CallEntry = readonly [
  method: string,
  path: string,
  input: InputKind,
  result: ResultKind,
];
export type CallTable = Readonly<Record<string, Readonly<Record<string, CallEntry>>>>;
