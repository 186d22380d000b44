// The entity tag of a feed: it is the same as long as nothing in the workspace has changed.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { FeedContent } from './feed.ts';
import type { OpenFeed } from './open-feed.ts';

const minute = 60_000;
const day = 86_400_000;

export async function readFeedTag(
  db: Kysely<Tables>,
  { workspaceId, version, content }: OpenFeed,
  now: Date,
): Promise<string> {
  const { rows } = await sql<{ last_event: number; catalog_version: number }>`
    select last_event, catalog_version from workspace_counters
    where workspace_id = ${workspaceId}`.execute(db);
  const { last_event = 0, catalog_version = 0 } = rows[0] ?? {};
  return `W/"${version}-${last_event}-${catalog_version}-${period(content, now)}"`;
}

/** What "the last 30 days" are changes by itself, and so may what a view shows. */
function period(content: FeedContent, now: Date): number {
  const movesOn = content.kind !== 'tasks' && (content.viewId !== null || isRelative(content));
  return Math.floor(now.getTime() / (movesOn ? 5 * minute : day));
}

const isRelative = ({ filter }: { filter: object }): boolean =>
  Object.keys(filter).some((name) => name.endsWith('[within]'));
