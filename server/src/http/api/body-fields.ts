// Pieces of the schemas of bodies.
import Type, { type TOptional, type TUnsafe } from 'typebox';

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
