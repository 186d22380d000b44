// The body of an update: the fields of a creation, all of them optional.
import Type, { type TSchema, type TUnsafe } from 'typebox';

type Fields = Record<string, TSchema>;

/** The client sends only the fields that change; null clears a clearable field. */
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
    additionalProperties?: { type: string[] } | false;
  };
  return {
    ...rest,
    ...(type !== undefined && { type: [type, 'null'].flat() }),
    ...(additionalProperties === false && { additionalProperties }),
    // Each custom field can be cleared on its own.
    ...(additionalProperties && {
      additionalProperties: {
        ...additionalProperties,
        type: [...additionalProperties.type, 'null'],
      },
    }),
  };
}
