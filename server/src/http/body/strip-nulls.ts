// Removes nulls from the bodies that create something: many programs send every field that they
// know, and null means the same as leaving the field out. Fields that may be null keep it, and
// unknown fields stay as sent. Pure.
import type { preValidationHookHandler } from 'fastify';

type Schema = Record<string, unknown>;
type JsonObject = Record<string, unknown>;

/** As a preValidation hook of the routes with this body schema. */
export function stripNulls(schema: object): preValidationHookHandler {
  const strip = createNullStripper(schema);
  return (request, _reply, done) => {
    strip(request.body);
    done();
  };
}

export function createNullStripper(schema: object): (body: unknown) => void {
  const { properties = {} } = schema as { properties?: Record<string, Schema> };
  const fields = new Map(
    Object.entries(properties).filter(([, field]) => !isNullable(field) || isMap(field)),
  );
  return (body) => {
    if (!isObject(body)) return;
    for (const name in body) {
      const field = fields.get(name);
      if (field === undefined) continue;
      const value = body[name];
      if (value === null && !isNullable(field)) delete body[name];
      else if (isObject(value) && isMap(field)) stripAll(value);
    }
  };
}

function stripAll(values: JsonObject): void {
  for (const name in values) if (values[name] === null) delete values[name];
}

/** An object with any keys whose values may not be null, such as custom fields. */
function isMap({ additionalProperties }: Schema): boolean {
  return isObject(additionalProperties) && !isNullable(additionalProperties);
}

function isNullable({ type, anyOf, enum: values, const: value }: Schema): boolean {
  if (type !== undefined) return [type].flat().includes('null');
  if (Array.isArray(anyOf)) return (anyOf as Schema[]).some(isNullable);
  if (Array.isArray(values)) return values.includes(null);
  return value === undefined || value === null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
