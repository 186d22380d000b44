// Describes an operation as a call of the client: parameters, result and their types. Pure.
import {
  type Document,
  type Method,
  type Operation,
  operationsOf,
  refName,
  type Schema,
  successOf,
} from './document.ts';
import { nameOperation, type OperationName } from './name-operation.ts';

export interface Call extends OperationName {
  operationId: string;
  summary: string;
  method: Method;
  path: string;
  /** In path order. */
  pathParameters: string[];
  /** Without the headers that the client sets itself. */
  body: { type: string; isRequired: boolean; isFile: boolean } | null;
  query: { isRequired: boolean } | null;
  result: ResultKind;
  /** The type of a list entry, or of the response. */
  type: string;
}

/** `data`: the response's data property; `whole`: the whole response. */
type ResultKind = 'list' | 'log' | 'stream' | 'text' | 'file' | 'data' | 'whole' | 'nothing';

export function describeCalls(document: Document): Call[] {
  const calls = [...operationsOf(document)].map(describeCall);
  const names = calls.map(({ group, action }) => `${group}.${action}`);
  const double = names.find((name, index) => names.indexOf(name) !== index);
  if (double !== undefined) throw new Error(`Two operations would be called ${double}.`);
  return calls;
}

interface Found {
  path: string;
  method: Method;
  operation: Operation;
}

function describeCall({ path, method, operation }: Found): Call {
  const { operationId, summary, parameters = [], requestBody } = operation;
  const query = parameters.filter((parameter) => parameter.in === 'query');
  return {
    ...nameOperation(operation),
    ...{ operationId, summary, method, path },
    pathParameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
    body: bodyOf(operationId, requestBody),
    query:
      query.length > 0 ? { isRequired: query.some(({ required }) => required === true) } : null,
    ...describeResult(operation),
  };
}

function bodyOf(operationId: string, requestBody: Operation['requestBody']): Call['body'] {
  if (requestBody === undefined) return null;
  const { content, required: isRequired = false } = requestBody;
  if (fileType in content) return { type: 'Blob', isRequired: true, isFile: true };
  const json = content['application/json']?.schema;
  return json ? { type: bodyType(json, operationId), isRequired, isFile: false } : null;
}

const fileType = 'application/octet-stream';
const ndjsonType = 'application/x-ndjson';

const bodyType = (schema: Schema, operationId: string): string =>
  refName(schema) ??
  `NonNullable<operations['${operationId}']['requestBody']>['content']['application/json']`;

function describeResult(operation: Operation): Pick<Call, 'result' | 'type'> {
  const [status, { content }] = successOf(operation);
  if (content === undefined) return { result: 'nothing', type: 'void' };
  if (ndjsonType in content && 'text/csv' in content) return { result: 'file', type: 'Download' };
  if ('text/csv' in content) return { result: 'text', type: 'string' };
  const whole = content['application/json']?.schema;
  const place = `operations['${operation.operationId}']['responses'][${status}]['content']`;
  if (whole === undefined) return { result: 'stream', type: 'Event' };
  const fields = Object.keys(whole.properties ?? {});
  const data = whole.properties?.data;
  const type = typeOf(data) ?? `${place}['application/json']['data']`;
  const entry = refName(data?.items) ?? `(${type})[number]`;
  if (fields.includes('links')) return { result: 'list', type: entry };
  if (refName(whole.properties?.meta) === 'EventsMeta') return { result: 'log', type: entry };
  if (fields.length === 1 && data !== undefined) return { result: 'data', type };
  return { result: 'whole', type: refName(whole) ?? `${place}['application/json']` };
}

function typeOf(schema: Schema | undefined): string | undefined {
  const name = refName(schema?.items);
  return refName(schema) ?? (name === undefined ? undefined : `${name}[]`);
}
