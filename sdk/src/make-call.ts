// Creates the function of a call from its entry in the table of calls.
import type { CallEntry, CallOptions, Download, PostOptions } from './call-types.ts';
import type { Http } from './http.ts';
import { errorOf } from './inlet-error.ts';
import { type EventPage, makeList, makeLog, type Page } from './list.ts';
import { disposition, fileType } from './send.ts';
import { streamEvents } from './stream.ts';
import { keepVersion } from './version-of.ts';

type Call = (...args: unknown[]) => unknown;

export function makeCall(http: Http, [method, path, input, result]: CallEntry): Call {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

  return (...args) => {
    const ids = idsOf(args.splice(0, parameters.length));
    const isFile = input.includes('file');
    const body = isFile || input.includes('body') ? args.shift() : undefined;
    const query = input.includes('query') ? (args.shift() as object | undefined) : undefined;
    const options = args.shift() as PostOptions | undefined;
    const call = <Result>(query?: object) =>
      send<Result>(http, { method, path, ids, query, body, isFile, result, options });

    if (result === 'stream') return streamEvents(http, query, options);
    if (result === 'log') return makeLog((query) => call<EventPage>(query), query);
    if (result === 'list') return makeList((query) => call<Page<unknown>>(query), query);
    if (result === 'data') return call<{ data: unknown }>(query).then(({ data }) => data);
    return call(query);
  };

  /** Without this check, a missing id would request the record "undefined". */
  function idsOf(values: unknown[]): Record<string, string> {
    return Object.fromEntries(
      parameters.map((name, index) => {
        const value = values[index];
        if (value === undefined || value === null || value === '') {
          throw new TypeError(`${method.toUpperCase()} ${path} needs the ${name} of a record.`);
        }
        return [name, String(value)];
      }),
    );
  }
}

interface CallInput {
  method: string;
  path: string;
  ids: Record<string, string>;
  query: object | undefined;
  body: unknown;
  isFile: boolean;
  result: CallEntry[3];
  options: PostOptions | undefined;
}

/** The table is untyped; the generated calls are typed. */
type Send = (
  method: string,
  path: string,
  init: object,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

async function send<Result>(http: Http, input: CallInput): Promise<Result> {
  const { method, path, ids, query, body, isFile, result, options = {} } = input;
  const { data, error, response } = await (http.request as Send)(method, path, {
    params: { path: ids, query },
    ...(body !== undefined && { body }),
    ...(isFile && { bodySerializer: (file: unknown) => file }),
    ...(result === 'text' && { parseAs: 'text' }),
    ...(result === 'file' && { parseAs: 'stream' }),
    ...(options.signal && { signal: options.signal }),
    headers: { ...(isFile && { 'content-type': fileType }), ...headersOf(options) },
  });
  if (!response.ok) throw errorOf(response, error);
  if (result === 'file') return downloadOf(response, data) as Result;
  keepVersion(data, response);
  const cause = response.headers.get('x-cause-id');
  if (cause !== null) options.onCause?.(cause);
  return data as Result;
}

function downloadOf({ headers }: Response, body: unknown): Download {
  const [, fileName = 'export'] = /filename="([^"]*)"/.exec(headers.get(disposition) ?? '') ?? [];
  return {
    ...{ body: body as Download['body'], fileName },
    count: Number(headers.get('x-total-count')),
  };
}

function headersOf({ headers, ifMatch, idempotencyKey }: PostOptions): CallOptions['headers'] {
  return {
    ...headers,
    ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
  };
}
