// How a field that has fields of its own stands in a form: `custom_fields[budget]=10000`.

interface Media {
  schema?: { properties?: Record<string, { type?: unknown }> };
  encoding?: object;
}

interface Operation {
  requestBody?: { content?: Record<string, Media> };
}

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** Says it of each form in a document that was just made. */
export function describeForms<Made extends { paths?: object }>(document: Made): Made {
  for (const item of Object.values(document.paths ?? {}) as Record<string, Operation>[]) {
    for (const { requestBody } of Object.values(item)) {
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
  const nested = Object.entries(media?.schema?.properties ?? {}).filter(
    ([, { type }]) => type === 'object',
  );
  if (nested.length === 0) return undefined;
  return Object.fromEntries(nested.map(([name]) => [name, { style: 'deepObject', explode: true }]));
}
