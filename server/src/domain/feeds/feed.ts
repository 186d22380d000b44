// A feed: a list or tasks at a secret address, for programs that can neither sign in nor send a key.
// Pure rules.
import { DomainError } from '../errors.ts';
import { allows } from '../keys/scopes.ts';
import type { Identified, Ref } from '../record-ref.ts';
import { type ViewKindName, type ViewSelection, viewKindNames } from '../views/view.ts';

export const feedKinds = [...viewKindNames, 'tasks'] as const;
export type FeedKind = (typeof feedKinds)[number];

export const taskOwners = ['mine', 'team'] as const;
export const taskForms = ['events', 'todos'] as const;

/** Rows of a list. */
export interface ListContent {
  /** Its filter and order apply as they are when the feed is read; null for those below. */
  viewId: string | null;
  filter: ViewSelection['filter'];
  search: string | null;
  sort: string;
  direction: 'asc' | 'desc';
  /** All of them when empty. */
  columns: string[];
  maxRows: number;
}

/** Tasks with a due time, in a calendar. */
export interface TaskContent {
  whose: (typeof taskOwners)[number];
  showAs: (typeof taskForms)[number];
}

export type FeedContent =
  | ({ kind: ViewKindName } & ListContent)
  | ({ kind: 'tasks' } & TaskContent);

/** As requested: the view by any of its ids. */
export type NewFeedContent =
  | ({ kind: ViewKindName; view: Ref | null } & Omit<ListContent, 'viewId'>)
  | ({ kind: 'tasks' } & TaskContent);

/** Those whose access a feed has. */
export interface FeedOwner {
  memberId: string | null;
  keyId: string | null;
}

export interface Feed extends FeedOwner {
  id: string;
  number: number;
  name: string;
  content: FeedContent;
  member: Identified | null;
  view: Identified | null;
  /** Part of the address; null for a requester to whom the feed does not belong. */
  token: string | null;
  renewedAt: Date;
  readAt: Date | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** A feed hands out whole lists, as an export does. */
const scopesOf = (kind: FeedKind): string[] =>
  kind === 'tasks' ? ['read:tasks'] : [`read:${kind}`, 'read:exports'];

export const mayRead = (scopes: ReadonlySet<string>, kind: FeedKind): boolean =>
  scopesOf(kind).every((scope) => allows(scopes, scope));

export function checkMayFeed(scopes: ReadonlySet<string>, kind: FeedKind): void {
  const lacking = scopesOf(kind).filter((scope) => !allows(scopes, scope));
  if (lacking.length === 0) return;
  throw new DomainError('forbidden', `A feed of ${kind} needs the scope ${lacking.join(', ')}.`);
}

const maxFeedsOfOwner = 50;

export function refuseMoreFeeds(count: number): void {
  if (count < maxFeedsOfOwner) return;
  throw new DomainError(
    'conflict',
    `A user has at most ${maxFeedsOfOwner} feeds: delete one that nobody reads any more.`,
  );
}

/** Without the address, which the log never holds. */
export function feedFacts({ number, name, content }: Pick<Feed, 'number' | 'name' | 'content'>) {
  return { number, name, ...content };
}
