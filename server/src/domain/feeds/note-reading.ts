import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { OpenFeed } from './open-feed.ts';

/** When a program last read the feed, to within some minutes: most readings write nothing. */
export async function noteReading(
  db: Kysely<Tables>,
  { workspaceId, id }: Pick<OpenFeed, 'workspaceId' | 'id'>,
  at: Date,
): Promise<void> {
  const now = at.toISOString();
  await sql`update feeds set read_at = ${now}
    where workspace_id = ${workspaceId} and id = ${id}
      and (read_at is null or read_at < ${now}::timestamptz - interval '5 minutes')`.execute(db);
}
