import type { Lead } from '@inlet/sdk';
import { t } from '../texts/t.ts';

/** A lead without a name is known by how one reaches it. */
export function nameOfLead({ name, email, phone }: Pick<Lead, 'name' | 'email' | 'phone'>): string {
  return name || email || phone || t('leads.unnamed');
}
