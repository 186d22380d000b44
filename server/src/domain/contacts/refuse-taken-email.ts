import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { DomainError } from '../errors.ts';
import type { ContactRow } from './contact.ts';
import { emailKeysOf, findEmailHolders } from './find-email-holders.ts';

/**
 * Two contacts cannot share an e-mail address, whether it is primary or secondary. The error does not
 * name the other contact.
 */
export async function refuseTakenEmail(db: Kysely<Tables>, contact: ContactRow): Promise<void> {
  const holders = await findEmailHolders(db, contact.workspace_id, emailKeysOf(contact));
  const holder = holders.find(({ id }) => id !== contact.id);
  if (holder === undefined) return;
  throw new DomainError(
    'conflict',
    contact.email_key === holder.key
      ? 'Another contact has this e-mail address.'
      : 'Another contact has one of these e-mail addresses.',
  );
}
