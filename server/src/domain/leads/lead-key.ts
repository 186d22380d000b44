// What names a lead besides its id: its e-mail address, its phone, or its id in another system.
import { type RawBuilder, sql } from 'kysely';
import { normaliseEmail } from '../contacts/normalise-email.ts';
import { normalisePhone } from '../contacts/normalise-phone.ts';
import { invalidField } from '../errors.ts';

export interface LeadKey {
  field: 'email' | 'phone' | 'external_id';
  value: string;
}

/** The value by which leads are found. */
export function matchValue({ field, value }: LeadKey, country: string): string {
  if (field === 'email') return normaliseEmail(value);
  if (field === 'external_id') return value;
  const phone = normalisePhone(value, country);
  if (phone === null) throw invalidField('phone', 'phone_invalid');
  return phone;
}

const columns = { email: 'email_key', phone: 'phone_key', external_id: 'external_id' } as const;

/** A condition that only the newest lead meets, or none. */
export function newestBy(
  workspaceId: string,
  field: LeadKey['field'],
  value: string,
): RawBuilder<unknown> {
  const column = sql.ref(columns[field]);
  return sql`number = (select max(number) from leads
    where workspace_id = ${workspaceId} and ${column} = ${value} and deleted_at is null)`;
}
