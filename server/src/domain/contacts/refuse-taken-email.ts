import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { DomainError } from '../errors.ts';
import { findByEmail } from './find-by-email.ts';

/** Two contacts cannot share an e-mail address. The error does not name the other contact. */
export async function refuseTakenEmail(
  db: Kysely<Tables>,
  { workspace_id, id, email_key }: { workspace_id: string; id: string; email_key: string | null },
): Promise<void> {
  if (email_key === null) return;
  const found = await findByEmail(db, workspace_id, email_key);
  if (found === undefined || found.id === id) return;
  throw new DomainError('conflict', 'Another contact has this e-mail address.');
}
