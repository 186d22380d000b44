// The body of an update: the fields of a creation, none of them required.
import Type, { type TSchema, type TUnsafe } from 'typebox';

type Fields = Record<string, TSchema>;

/** A body of which only what is to change is sent; null empties a field that may be empty. */
export function changesBody<Body extends object>(
  properties: Fields,
  clearable: readonly (keyof Body & string)[],
  options: object,
): TUnsafe<Changes<Body>> {
  const fields: Record<string, object> = {};
  for (const [name, schema] of Object.entries(properties)) {
    fields[name] = (clearable as readonly string[]).includes(name) ? orNull(schema) : schema;
  }
  return Type.Unsafe<Changes<Body>>({
    type: 'object',
    properties: fields,
    additionalProperties: false,
    ...options,
  });
}

export type Changes<Body extends object> = { [Name in keyof Body]?: Body[Name] | null };

function orNull(schema: TSchema): object {
  const { type, additionalProperties, ...rest } = schema as {
    type?: string | string[];
    additionalProperties?: { type: string[] };
  };
  return {
    ...rest,
    ...(type !== undefined && { type: [type, 'null'].flat() }),
    // A custom field is emptied by itself, too.
    ...(additionalProperties && {
      additionalProperties: {
        ...additionalProperties,
        type: [...additionalProperties.type, 'null'],
      },
    }),
  };
}
