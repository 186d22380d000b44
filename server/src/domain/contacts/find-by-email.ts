import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Identified } from '../record-ref.ts';

/** `emailKey` is a normalised address: see normalise-email.ts. */
export async function findByEmail(
  db: Kysely<Tables>,
  workspaceId: string,
  emailKey: string,
): Promise<Identified | undefined> {
  return db
    .selectFrom('contacts')
    .select(['id', 'number'])
    .where('workspace_id', '=', workspaceId)
    .where('email_key', '=', emailKey)
    .executeTakeFirst();
}
