// Documents how forms and queries send nested fields: `custom_fields[budget]=10000`.

interface Schema {
  type?: unknown;
}

interface Media {
  schema?: { properties?: Record<string, Schema> };
  encoding?: object;
}

interface Operation {
  parameters?: { in: string; schema?: Schema; style?: string; explode?: boolean }[];
  requestBody?: { content?: Record<string, Media> };
}

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data'];
const nested = { style: 'deepObject', explode: true };

/** Changes the document in place. */
export function describeNesting<Doc extends { paths?: object }>(document: Doc): Doc {
  for (const item of Object.values(document.paths ?? {}) as Record<string, Operation>[]) {
    for (const { parameters = [], requestBody } of Object.values(item)) {
      for (const parameter of parameters) {
        if (parameter.in === 'query' && isObject(parameter.schema))
          Object.assign(parameter, nested);
      }
      for (const type of formTypes) {
        const media = requestBody?.content?.[type];
        const encoding = encodingOf(media);
        if (requestBody?.content && encoding) requestBody.content[type] = { ...media, encoding };
      }
    }
  }
  return document;
}

function encodingOf(media: Media | undefined): object | undefined {
  const fields = Object.entries(media?.schema?.properties ?? {});
  const objects = fields.filter(([, schema]) => isObject(schema));
  if (objects.length === 0) return undefined;
  return Object.fromEntries(objects.map(([name]) => [name, nested]));
}

const isObject = (schema: Schema | undefined): boolean => schema?.type === 'object';
