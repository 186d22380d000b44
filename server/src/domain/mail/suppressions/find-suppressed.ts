import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { normaliseEmail } from '../../contacts/normalise-email.ts';

/** Tells which of some addresses are suppressed. */
export async function findSuppressed(
  db: Kysely<Tables>,
  workspaceId: string,
  emails: readonly string[],
): Promise<(email: string) => boolean> {
  const { rows } = await sql<{ address: string }>`select address from suppressions
    where workspace_id = ${workspaceId}
      and address = any(${emails.map(normaliseEmail)})`.execute(db);
  const addresses = new Set(rows.map(({ address }) => address));
  return (email) => addresses.has(normaliseEmail(email));
}
