// Pieces of the schemas of answers. A type beside null is written as a list of types and not as a
// choice of schemas, since answers of that form are written out many times faster.
import Type, { type TObjectOptions, type TSchema } from 'typebox';

export const textOrNull = (options: object = {}) =>
  Type.Unsafe<string | null>({ type: ['string', 'null'], ...options });

export const numberOrNull = (options: object = {}) =>
  Type.Unsafe<number | null>({ type: ['integer', 'null'], ...options });

export const time = () => Type.String({ format: 'date-time' });

/** Fields as they were sent. */
export const bag = (options: object = {}) =>
  Type.Unsafe<Record<string, unknown>>({
    type: 'object',
    additionalProperties: true,
    ...options,
  });

export const bagOrNull = (options: object = {}) =>
  Type.Unsafe<Record<string, unknown> | null>({
    type: ['object', 'null'],
    additionalProperties: true,
    ...options,
  });

export const anything = (options: object = {}) => Type.Unsafe<unknown>(options);

export const enveloped = <Schema extends TSchema>(schema: Schema, options: TObjectOptions = {}) =>
  Type.Object({ data: schema }, options);
