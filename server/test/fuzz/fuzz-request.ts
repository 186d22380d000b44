// Generates a request to an operation from its document: mostly valid, with some hostile values.
import fc from 'fast-check';
import type { Document, Operation } from '../openapi/documents.ts';
import { type Fit, fuzzBody } from './fuzz-body.ts';
import { fuzzHeaders, type Parameter } from './fuzz-headers.ts';
import { hostileText, orHostile } from './hostile-values.ts';
import type { RecentIds } from './recent-ids.ts';
import { type Schema, valueOfSchema } from './value-of-schema.ts';

export interface FuzzRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  payload?: string;
}

/** Inputs other than the document. */
export interface FuzzInput {
  key: string;
  fit: Fit;
  ids: RecentIds;
  /** Query parameters with only one valid value. */
  known: Record<string, string>;
}

export function fuzzRequest(
  document: Document,
  operation: Operation,
  input: FuzzInput,
): fc.Arbitrary<FuzzRequest> {
  const { parameters = [] } = operation.described;
  const parametersIn = (location: string) => parameters.filter((one) => one.in === location);
  return fc
    .record({
      path: pathOf(operation.path, input.ids),
      query: queryOf(document, parametersIn('query'), input),
      headers: fuzzHeaders(parametersIn('header'), input.key),
      body: fuzzBody(document, operation, input.fit),
    })
    .map(({ path, query, headers, body }) => ({
      method: operation.method,
      url: path + query,
      headers: { ...headers, ...body?.headers },
      ...(body?.payload !== undefined && { payload: body.payload }),
    }));
}

function pathOf(path: string, ids: RecentIds): fc.Arbitrary<string> {
  const parts = path.split('/').slice(1);
  const filled = parts.map((part, at) =>
    part.startsWith('{') ? idOf(parts[at - 1] ?? '', ids) : fc.constant(part),
  );
  return fc.tuple(...filled).map((made) => `/${made.join('/')}`);
}

const idOf = (list: string, ids: RecentIds): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.nat().map((chance) => ids.pick(list, chance)) },
    { weight: 1, arbitrary: hostileText.filter(isSegment).map(encode) },
  );

/** An empty segment, or one of dots only, would change the path. */
const isSegment = (text: string): boolean => !/^(?:\.|%2e)*$/i.test(text);

function encode(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return encodeURIComponent(text.toWellFormed());
}

/** Malformed, as no escaping client would send them. */
const broken = ['%', '%zz', '%c3%28', '%00=%00', '&&=', '?a=1', 'page=1&page=2', 'a[b][c]=1', '+'];

const nothing = fc.constant('');

function queryOf(
  document: Document,
  parameters: Parameter[],
  { known }: FuzzInput,
): fc.Arbitrary<string> {
  const parts = parameters.map((parameter) => {
    const { name, required } = parameter;
    const good = known[name];
    const value =
      good === undefined ? partsOf(document, parameter) : fc.constant(`${name}=${encode(good)}`);
    const [absent, present]: [number, number] = required === true ? [1, 20] : [3, 1];
    return fc.oneof({ weight: absent, arbitrary: nothing }, { weight: present, arbitrary: value });
  });
  const odd = fc.oneof(
    { weight: 20, arbitrary: nothing },
    { weight: 1, arbitrary: fc.constantFrom(...broken) },
  );
  return fc.tuple(...parts, odd).map((made) => {
    const text = made.filter((part) => part !== '').join('&');
    return text === '' ? '' : `?${text}`;
  });
}

function partsOf(document: Document, { name, schema }: Parameter): fc.Arbitrary<string> {
  return orHostile(valueOfSchema(document, schema as Schema, name)).map((value) => {
    if (typeof value !== 'object' || value === null) return `${name}=${encode(value)}`;
    const fields = Object.entries(value);
    return fields.map(([field, one]) => `${name}[${encode(field)}]=${encode(one)}`).join('&');
  });
}
