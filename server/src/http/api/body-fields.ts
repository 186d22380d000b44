// Pieces of the schemas of bodies.
import Type, { type TOptional, type TUnsafe } from 'typebox';
import { maxKeyLength } from '../../domain/catalog/key.ts';

/** An optional text. */
export const text = (maxLength: number, options: object = {}) =>
  Type.Optional(Type.String({ maxLength, ...options }));

/** An optional field that null clears. */
export const optionalOrNull = <Value>(schema: object) =>
  Type.Optional(
    Type.Unsafe<Value | null>({
      ...schema,
      type: [(schema as { type: string | string[] }).type, 'null'].flat(),
    }),
  );

/** An optional reference to a record by any of its ids; the description names further forms. */
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

/** The name of a record for programs, in the lists that a workspace sets up. */
export const key = Type.String({
  maxLength: maxKeyLength,
  description:
    'Lower-case letters and digits, with _ or - between them. Derived from the name when left out.',
});

export const position = Type.Integer({
  minimum: 0,
  maximum: 1_000_000,
  description: 'Its position in the list, from 0; the records after it move by one.',
});
