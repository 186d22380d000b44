// Gives each schema that has a title, and each header, one place in a document to which all its
// uses refer. Pure.
import { isDeepStrictEqual } from 'node:util';

type Bag = Record<string, unknown>;

interface Document {
  paths?: object;
  components?: object;
}

export function hoistSchemas<Made extends Document>(document: Made): Made {
  const schemas: Bag = {};
  const headers: Bag = {};
  const refer = (value: unknown, place = ''): unknown => {
    if (typeof value !== 'object' || value === null || isData(place)) return value;
    if (Array.isArray(value)) return value.map((item) => refer(item));
    // A field of a schema may have any name.
    const isFields = place === 'properties';
    const parts = Object.entries(value).map(([name, part]) => [
      name,
      refer(part, isFields ? '' : name),
    ]);
    const copy: Bag = Object.fromEntries(parts);
    if (place === 'headers') return referAll(copy, headers);
    return isTitledSchema(copy) ? referToSchema(copy, schemas) : copy;
  };
  const paths = refer(document.paths);
  return { ...document, paths, components: { ...document.components, schemas, headers } };
}

/** What stands under these names is a value and no schema, whatever it looks like. */
const isData = (name: string): boolean =>
  name === 'example' || name === 'examples' || name === 'default' || name === 'enum';

function isTitledSchema(value: Bag): value is Bag & { title: string } {
  return typeof value.title === 'string' && /^[\w.-]+$/.test(value.title) && 'type' in value;
}

function referToSchema({ title, ...schema }: Bag & { title: string }, schemas: Bag): Bag {
  const known = Object.entries(schemas).find(([, one]) => isDeepStrictEqual(one, schema));
  const name = known?.[0] ?? title;
  // Another schema has the title already: this one stays where it is used.
  if (known === undefined && Object.hasOwn(schemas, name)) return schema;
  schemas[name] = schema;
  return { $ref: `#/components/schemas/${name}` };
}

function referAll(used: Bag, headers: Bag): Bag {
  const refs = Object.entries(used).map(([name, header]) => {
    headers[name] ??= header;
    return [name, { $ref: `#/components/headers/${name}` }];
  });
  return Object.fromEntries(refs);
}
