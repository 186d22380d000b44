// The types of events in queries and responses. The log's "member" is a "user" in both full APIs,
// as a subject and as the prefix of a type. Pure.
import Type from 'typebox';
import { invalidField } from '../../../domain/errors.ts';
import { normalizeTypes } from '../../../domain/events/event-filter.ts';

export const shownKind = (kind: string): string => (kind === 'member' ? 'user' : kind);

export const storedKind = (kind: string): string => (kind === 'user' ? 'member' : kind);

export const shownType = (type: string): string => type.replace(/^member\./, 'user.');

const storedType = (type: string): string => type.replace(/^user\./, 'member.');

export const typesQuery = Type.Optional(
  Type.String({
    maxLength: 2_000,
    description: 'Types of events, separated by commas; lead.* is every type of a lead.',
  }),
);

/**
 * As stored, deduplicated and sorted, so that equal filters are equal arrays; undefined means every
 * type.
 */
export function typesOf(text: string | undefined): string[] | undefined {
  const types = text?.split(',').map((type) => type.trim());
  const wrong = types?.find((type) => !/^(?:[a-z_]{1,50}\.(?:[a-z_]{1,50}|\*)|\*)$/.test(type));
  if (wrong !== undefined) {
    throw invalidField('types', 'types_invalid');
  }
  return types && normalizeTypes(types.map(storedType))?.sort();
}
