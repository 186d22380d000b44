// Reads a lead from a body of any shape. Pure.
import { DomainError } from '../../errors.ts';
import type { Json } from '../../leads/lead.ts';
import type { Settings } from '../integration.ts';
import type { IncomingRequest, NewDelivery, ReceivedLead } from './connector.ts';
import { fieldsOf } from './generic-fields.ts';
import { keyOf } from './generic-key.ts';

const maxInOneBody = 1_000;

/** One delivery, or one for each item of a list. */
export function splitGeneric(
  { headers, body, at }: IncomingRequest,
  { id_field }: Settings,
): NewDelivery[] {
  if (typeof body !== 'object' || body === null) {
    throw new DomainError('bad_request', 'The body must be an object, or a form.');
  }
  const items = (Array.isArray(body) ? body : [body]) as Json[];
  if (items.length > maxInOneBody) {
    throw new DomainError('bad_request', `A list holds at most ${maxInOneBody} leads.`);
  }
  return items.map((payload, index) => {
    const key = keyOf({ headers, payload, idField: id_field, at });
    return { key: key.startsWith('header') && items.length > 1 ? `${key} ${index}` : key, payload };
  });
}

export const readGeneric = ({ payload }: { payload: Json }): ReceivedLead => ({
  fields: fieldsOf(payload),
  origin: {},
});
