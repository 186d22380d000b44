// Pieces of the schemas of bodies.
import Type, { type TOptional, type TUnsafe } from 'typebox';
import { maxKeyLength } from '../../domain/catalog/key.ts';

/** A text that may be left out. */
export const text = (maxLength: number, options: object = {}) =>
  Type.Optional(Type.String({ maxLength, ...options }));

/** A record by its number, its UUID, its prefixed id, or what else the field says. */
export const recordId = (options: object): TOptional<TUnsafe<string | number>> =>
  Type.Optional(
    Type.Unsafe<string | number>({
      type: ['integer', 'string'],
      minimum: 1,
      maxLength: 254,
      ...options,
    }),
  );

export const colorOrNull = Type.Unsafe<string | null>({
  type: ['string', 'null'],
  pattern: '^#[0-9a-fA-F]{6}$',
  description: 'As #rrggbb.',
});

/** How programs name a record of a list that the workspace sets up. */
export const key = Type.String({
  maxLength: maxKeyLength,
  description:
    'Small letters and digits, with _ or - between them. Made from the name when left out.',
});

export const position = Type.Integer({
  minimum: 0,
  maximum: 1_000_000,
  description: 'Its place in the list, from 0; those behind it are shifted.',
});
