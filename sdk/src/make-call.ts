// Makes the function of a call out of its line in the table.
import type { CallEntry, CallOptions, PostOptions } from './call-types.ts';
import type { Http } from './http.ts';
import { errorOf } from './inlet-error.ts';
import { type EventPage, makeList, makeLog, type Page } from './list.ts';
import { streamEvents } from './stream.ts';
import { keepVersion } from './version-of.ts';

type Call = (...given: unknown[]) => unknown;

export function makeCall(http: Http, [method, path, takes, gives]: CallEntry): Call {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

  return (...given) => {
    const place = placeOf(given.splice(0, parameters.length));
    const body = takes.includes('body') ? given.shift() : undefined;
    const query = takes.includes('query') ? (given.shift() as object | undefined) : undefined;
    const options = given.shift() as PostOptions | undefined;
    const ask = <Answer>(query?: object) =>
      request<Answer>(http, { method, path, place, query, body, options });

    if (gives === 'stream') return streamEvents(http, query, options);
    if (gives === 'log') return makeLog((query) => ask<EventPage>(query), query);
    if (gives === 'list') return makeList((query) => ask<Page<unknown>>(query), query);
    if (gives === 'data') return ask<{ data: unknown }>(query).then(({ data }) => data);
    return ask(query);
  };

  /** Without this, an id that is not there would ask for the record "undefined". */
  function placeOf(values: unknown[]): Record<string, string> {
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
  place: Record<string, string>;
  query: object | undefined;
  body: unknown;
  options: PostOptions | undefined;
}

/** The table has no types; the calls that are made of it do. */
type Send = (
  method: string,
  path: string,
  init: object,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

async function request<Answer>(http: Http, input: CallInput): Promise<Answer> {
  const { method, path, place, query, body, options = {} } = input;
  const { data, error, response } = await (http.request as Send)(method, path, {
    params: { path: place, query },
    ...(body !== undefined && { body }),
    ...(options.signal && { signal: options.signal }),
    headers: headersOf(options),
  });
  if (!response.ok) throw errorOf(response, error);
  keepVersion(data, response);
  return data as Answer;
}

function headersOf({ headers, ifMatch, idempotencyKey }: PostOptions): CallOptions['headers'] {
  return {
    ...headers,
    ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
  };
}
