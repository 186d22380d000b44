// Moves schemas with a title, and headers, to the components of a document and replaces every use
// by a reference. Pure.
import { isDeepStrictEqual } from 'node:util';

type JsonObject = Record<string, unknown>;

interface Document {
  paths?: object;
  webhooks?: Record<string, object>;
  components?: object;
}

export function hoistSchemas<Doc extends Document>(document: Doc): Doc {
  const schemas: JsonObject = {};
  const headers: JsonObject = {};
  const refer = (value: unknown, parent = ''): unknown => {
    if (typeof value !== 'object' || value === null || isData(parent)) return value;
    if (Array.isArray(value)) return value.map((item) => refer(item));
    // A field of a schema may have any name.
    const isFields = parent === 'properties';
    const entries = Object.entries(value).map(([name, item]) => [
      name,
      refer(item, isFields ? '' : name),
    ]);
    const copy: JsonObject = Object.fromEntries(entries);
    if (parent === 'headers') return referAll(copy, headers);
    return isTitledSchema(copy) ? referToSchema(copy, schemas) : copy;
  };
  const paths = refer(document.paths);
  const webhooks = document.webhooks && { webhooks: refer(document.webhooks) };
  return {
    ...document,
    paths,
    ...webhooks,
    components: { ...document.components, schemas, headers },
  };
}

/** Values under these names are data, even if they look like schemas. */
const isData = (name: string): boolean =>
  name === 'example' || name === 'examples' || name === 'default' || name === 'enum';

function isTitledSchema(value: JsonObject): value is JsonObject & { title: string } {
  return typeof value.title === 'string' && /^[\w.-]+$/.test(value.title) && 'type' in value;
}

function referToSchema(
  { title, ...schema }: JsonObject & { title: string },
  schemas: JsonObject,
): JsonObject {
  const isEqual = (name: string) => isDeepStrictEqual(schemas[name], schema);
  const known = isEqual(title) ? title : Object.keys(schemas).find(isEqual);
  const name = known ?? title;
  // Another schema has this title already, so this one stays inline.
  if (known === undefined && Object.hasOwn(schemas, name)) return schema;
  schemas[name] = schema;
  return { $ref: `#/components/schemas/${name}` };
}

function referAll(used: JsonObject, headers: JsonObject): JsonObject {
  const refs = Object.entries(used).map(([name, header]) => {
    headers[name] ??= header;
    return [name, { $ref: `#/components/headers/${name}` }];
  });
  return Object.fromEntries(refs);
}
