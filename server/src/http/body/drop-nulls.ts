// Where something is made, null says no more of a field than leaving it out: many programs send
// each field that they know. A field that may be null keeps it, and one that is not known is kept
// as sent. Pure.
import type { preValidationHookHandler } from 'fastify';

type Schema = Record<string, unknown>;
type Bag = Record<string, unknown>;

/** As a hook of the routes that take such a body. */
export function nullsDropped(schema: object): preValidationHookHandler {
  const drop = dropNulls(schema);
  return (request, _reply, done) => {
    drop(request.body);
    done();
  };
}

/** What takes such nulls out of the bodies of a schema. */
export function dropNulls(schema: object): (body: unknown) => void {
  const { properties = {} } = schema as { properties?: Record<string, Schema> };
  const fields = new Map(
    Object.entries(properties).filter(([, field]) => !takesNull(field) || hasValues(field)),
  );
  return (body) => {
    if (!isBag(body)) return;
    for (const name in body) {
      const field = fields.get(name);
      if (field === undefined) continue;
      const value = body[name];
      if (value === null && !takesNull(field)) delete body[name];
      else if (isBag(value) && hasValues(field)) dropAll(value);
    }
  };
}

function dropAll(values: Bag): void {
  for (const name in values) if (values[name] === null) delete values[name];
}

/** An object of any names, none of whose values is null: custom fields. */
function hasValues({ additionalProperties }: Schema): boolean {
  return isBag(additionalProperties) && !takesNull(additionalProperties);
}

function takesNull({ type, anyOf, enum: values, const: value }: Schema): boolean {
  if (type !== undefined) return [type].flat().includes('null');
  if (Array.isArray(anyOf)) return (anyOf as Schema[]).some(takesNull);
  if (Array.isArray(values)) return values.includes(null);
  return value === undefined || value === null;
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
