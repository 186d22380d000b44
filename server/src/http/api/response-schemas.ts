// Pieces of the schemas of responses. Nullable types are a list of types instead of a union of
// schemas, because they serialise many times faster.
import Type, { type TObjectOptions, type TSchema } from 'typebox';

export const textOrNull = (options: object = {}) =>
  Type.Unsafe<string | null>({ type: ['string', 'null'], ...options });

export const numberOrNull = (options: object = {}) =>
  Type.Unsafe<number | null>({ type: ['integer', 'null'], ...options });

export const time = () => Type.String({ format: 'date-time' });

/** An object with any fields, as it was sent. */
export const looseObject = (options: object = {}) =>
  Type.Unsafe<Record<string, unknown>>({
    type: 'object',
    additionalProperties: true,
    ...options,
  });

export const looseObjectOrNull = (options: object = {}) =>
  Type.Unsafe<Record<string, unknown> | null>({
    type: ['object', 'null'],
    additionalProperties: true,
    ...options,
  });

export const anything = (options: object = {}) => Type.Unsafe<unknown>(options);

export const enveloped = <Schema extends TSchema>(schema: Schema, options: TObjectOptions = {}) =>
  Type.Object({ data: schema }, options);
