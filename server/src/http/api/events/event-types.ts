// The types of events that a query asks for. Pure.
import Type from 'typebox';
import { invalidField } from '../../../domain/errors.ts';
import { normalizeTypes } from '../../../domain/events/event-filter.ts';
import { storedType } from './event-names.ts';

export const typesQuery = Type.Optional(
  Type.String({
    maxLength: 2_000,
    description: 'Types of events with commas between them; lead.* is every type of a lead.',
  }),
);

/**
 * As the log has them, each once and in order, so that whoever wants the same asks for the same;
 * undefined is all.
 */
export function typesOf(text: string | undefined): string[] | undefined {
  const types = text?.split(',').map((type) => type.trim());
  const wrong = types?.find((type) => !/^(?:[a-z_]{1,50}\.(?:[a-z_]{1,50}|\*)|\*)$/.test(type));
  if (wrong !== undefined) {
    throw invalidField('types', 'The types are written like lead.created,note.*');
  }
  return types && normalizeTypes(types.map(storedType))?.sort();
}
