import { DomainError } from '../../../domain/errors.ts';
import type { Principal } from '../../../domain/keys/principal.ts';
import { findMissingFields } from '../../../domain/market/find-missing-fields.ts';
import { normaliseFieldName } from '../../../domain/market/offer.ts';
import type { Services } from '../../services.ts';
import { namesSeller, sentFields } from './map.ts';

/**
 * When a lead lacks a documented field, the error also names the fields that its offer requires, so
 * that the client needs only one more attempt.
 */
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
  const additional = missing.filter(({ field }) => !plain.has(normaliseFieldName(field)));
  const fields = [...refusal.fields, ...additional];
  return new DomainError('invalid', refusal.message, { fields });
}
