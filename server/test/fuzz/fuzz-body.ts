// Generates the body of a request: by the schema, from a worked example, or sometimes arbitrary text.
import fc from 'fast-check';
import { type Document, examplesOf, type Operation } from '../openapi/documents.ts';
import { encodeForm } from '../openapi/encode-form.ts';
import { hostileText, hostileValue } from './hostile-values.ts';
import { type Schema, valueOfSchema } from './value-of-schema.ts';

/** Adapts a worked example to the workspace. */
export type Fit = (example: unknown, path: string) => unknown;

type Body = { headers?: Record<string, string>; payload?: string } | undefined;

const rawBodies = [
  '',
  '{',
  'null',
  '[]',
  '"a"',
  '1e400',
  '{"a":1e400}',
  '{"a":1,"a":2}',
  '{"__proto__":{"a":1}}',
  '{"constructor":{"prototype":{}}}',
  '{"a":"\\u0000","b\\u0000":1}',
  `${'['.repeat(2_000)}${']'.repeat(2_000)}`,
  `${'{"a":'.repeat(90)}1${'}'.repeat(90)}`,
  'a=1&a=2&b[c]=3&b[]=4&%00=%00',
  '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n',
];
const types = [
  'application/json',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=b',
  'multipart/form-data',
  'text/plain',
  'application/xml',
  'x',
  '',
];

const rawBody: fc.Arbitrary<Body> = fc
  .tuple(fc.constantFrom(...types), fc.oneof(fc.constantFrom(...rawBodies), hostileText))
  .map(([type, payload]) => ({ headers: { 'content-type': type }, payload }));

export function fuzzBody(
  document: Document,
  { described, path }: Operation,
  fit: Fit,
): fc.Arbitrary<Body> {
  const media = Object.entries(described.requestBody?.content ?? {});
  if (media.length === 0) {
    return fc.oneof({ weight: 20, arbitrary: fc.constant(undefined) }, rawBody);
  }
  const bodies = media.map(([type, { schema, ...examples }]) => {
    const made = valueOfSchema(document, schema as Schema);
    const worked = fc.constantFrom(...examplesOf({ schema, ...examples }));
    const more = fc.dictionary(fc.string(), hostileValue, { maxKeys: 1 });
    const changed = fc
      .tuple(worked, more, made, fc.nat())
      .map(([example, unknown, other, at]) => change(fit(example, path), unknown, other, at));
    return fc
      .oneof({ weight: 2, arbitrary: made }, { weight: 3, arbitrary: changed })
      .map((body) => encodeForm(type, body));
  });
  return fc.oneof({ weight: 12, arbitrary: fc.oneof(...bodies) }, rawBody);
}

/** The worked example, half of the time with one field from another body. */
function change(example: unknown, more: object, other: unknown, at: number): unknown {
  // A body that may be absent may also be null.
  const fields = Object.entries((other ?? {}) as object);
  const field = at % 2 === 0 ? undefined : fields[at % Math.max(fields.length, 1)];
  return {
    ...(example as object),
    ...(at % 7 === 0 ? more : {}),
    ...(field && { [field[0]]: field[1] }),
  };
}
