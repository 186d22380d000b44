import { DomainError } from '../../../domain/errors.ts';
import type { Principal } from '../../../domain/keys/principal.ts';
import { findMissingFields } from '../../../domain/market/find-missing-fields.ts';
import { normaliseFieldName } from '../../../domain/market/offer.ts';
import type { Services } from '../../services.ts';
import { namesSeller, sentFields } from './map.ts';

/** A lead that lacks a field of the documented table is told in the same answer what its offer
 *  requires besides, so that one more try is enough. */
export async function nameMissingFields(
  { read }: Pick<Services, 'read'>,
  principal: Principal,
  body: unknown,
  refusal: Error,
): Promise<Error> {
  if (!(refusal instanceof DomainError)) return refusal;
  if (refusal.fields.every(({ kind }) => kind !== 'missing')) return refusal;
  const named = new Set(refusal.fields.map(({ field }) => field));
  if (named.has('seller') || named.has('category')) return refusal;
  const { seller, category } = body as Record<'seller' | 'category', string>;
  if (principal.supplierId === null || !namesSeller(seller, principal)) return refusal;
  const missing = await findMissingFields(read, {
    workspaceId: principal.workspaceId,
    category,
    fields: sentFields(body as Record<string, unknown>),
  });
  const plain = new Set([...named].map(normaliseFieldName));
  const others = missing.filter(({ field }) => !plain.has(normaliseFieldName(field)));
  const fields = [...refusal.fields, ...others];
  return new DomainError('invalid', refusal.message, { fields });
}
