// Requests that cause each declared error of any operation, by status.
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { keyPrefixes } from '../../src/domain/keys/key.ts';
import { examplesOf, hasScopes, isStream, type Operation } from './documents.ts';
import type { TestEnvironment } from './environment.ts';
import { fitBody } from './fit-body.ts';
import { urlOf, urlOfMissing } from './operation-url.ts';

type InjectResponse = LightMyRequestResponse;
type ErrorCase = (operation: Operation, environment: TestEnvironment) => Promise<InjectResponse[]>;

type Changes = InjectOptions & { key?: string; app?: FastifyInstance };

/** Sends the worked example of an operation, with changes. */
export async function sendExample(
  operation: Operation,
  environment: TestEnvironment,
  changes: Changes = {},
): Promise<InjectResponse> {
  const {
    key = environment.keys[operation.contract],
    app = environment.app,
    headers,
    ...rest
  } = changes;
  const json = operation.described.requestBody?.content['application/json'];
  const request: InjectOptions = {
    method: operation.method as 'GET',
    url: rest.url ?? (await urlOf(operation, environment)),
    headers: {
      authorization: `Bearer ${key}`,
      ...(json && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(json && {
      payload: JSON.stringify(fitBody(examplesOf(json)[0], environment, operation.path)),
    }),
    ...rest,
  };
  return send(operation, app, request);
}

/** Reads only the head of an endless response. */
export const send = (
  operation: Operation,
  app: FastifyInstance,
  request: InjectOptions,
): Promise<InjectResponse> =>
  isStream(operation) ? sendForHead(app, request) : app.inject(request);

/** For errors that occur before the look-up of a record. */
export const sendWithoutRecord = (
  operation: Operation,
  environment: TestEnvironment,
  changes: Changes,
): Promise<InjectResponse> =>
  sendExample(operation, environment, { url: urlOfMissing(operation, environment), ...changes });

/** Reads the head of an endless response, but an error whole. */
async function sendForHead(app: FastifyInstance, request: InjectOptions): Promise<InjectResponse> {
  const answer = await app.inject({ ...request, payloadAsStream: true });
  let body = '';
  // Closes the connection for the server too, which would otherwise send every event.
  if (answer.statusCode < 400) answer.raw.res.destroy();
  else for await (const chunk of answer.stream()) body += chunk;
  return Object.assign(answer, { body, json: () => JSON.parse(body) });
}

const jsonType = { 'content-type': 'application/json' };
const mib = 1024 * 1024;
const bodyOver = (bytes: number) => JSON.stringify({ notes: 'x'.repeat(bytes) });
const overOneMib = bodyOver(mib);
const tooLarge = (path: string): string =>
  path.endsWith('/leads/batch') ? bodyOver(16 * mib) : overOneMib;
const remoteAddress = '203.0.113.9';

export const errorCases: Record<number, ErrorCase> = {
  400: async (operation, environment) => [
    await sendWithoutRecord(operation, environment, { headers: jsonType, payload: '{"a":' }),
    // An operation without a body accepts any JSON.
    ...(operation.described.requestBody
      ? [await sendWithoutRecord(operation, environment, { payload: '[]' })]
      : []),
  ],
  401: async (operation, environment) => {
    const key = keyPrefixes[operation.contract] + 'x'.repeat(32);
    const another = { 'x-api-key': `${key}y` };
    return [
      await sendWithoutRecord(operation, environment, { key }),
      await sendWithoutRecord(operation, environment, { headers: another }),
    ];
  },
  403: async (operation, environment) => {
    const answers = [
      await sendWithoutRecord(operation, environment, {
        app: await environment.httpsOnly(),
        remoteAddress: remoteAddress,
      }),
    ];
    if (hasScopes(operation.contract)) {
      const key = await environment.keyWithoutScope(operation.contract);
      answers.push(await sendWithoutRecord(operation, environment, { key }));
    }
    return answers;
  },
  404: async (operation, environment) => [await sendWithoutRecord(operation, environment, {})],
  409: async (operation, environment) => {
    await sendExample(operation, environment);
    return [await sendExample(operation, environment)];
  },
  412: async (operation, environment) => [
    await sendExample(operation, environment, {
      headers: { ...jsonType, 'if-match': '"999999999"' },
    }),
  ],
  413: async (operation, environment) => {
    const sent = { headers: jsonType, payload: tooLarge(operation.path) };
    return [await sendWithoutRecord(operation, environment, sent)];
  },
  415: async (operation, environment) => [
    await sendWithoutRecord(operation, environment, {
      headers: { 'content-type': 'text/plain' },
      payload: 'Jane',
    }),
  ],
  422: async (operation, environment) => {
    if (operation.method === 'GET') {
      const url = await urlOf(operation, environment);
      const join = url.includes('?') ? '&' : '?';
      return [
        await sendExample(operation, environment, {
          url: `${url}${join}page=0&archived=maybe&limit=0&from=never&created_after=never&types=nonsense&language=xx&event=never&domain=%20`,
        }),
      ];
    }
    if (operation.method === 'DELETE' && operation.described.requestBody === undefined) {
      const url = await urlOf(operation, environment);
      return [
        await sendExample(operation, environment, {
          url: `${url}?dry_run=maybe&move_to=999999999`,
        }),
      ];
    }
    if (operation.method !== 'POST') {
      return [await sendExample(operation, environment, { payload: '{"no_such_field":1}' })];
    }
    const headers = { ...jsonType, 'idempotency-key': crypto.randomUUID() };
    const url = await urlOf(operation, environment);
    await sendExample(operation, environment, { url, headers });
    const payload = changed(operation, environment);
    const again = operation.described.requestBody ? url : `${url}?again=1`;
    return [await sendExample(operation, environment, { url: again, headers, payload })];
  },
  429: async (operation, environment) => {
    const { contract } = operation;
    const key = await environment.addKey({ contract, limit: { quota: 1, seconds: 3_600 } });
    await sendWithoutRecord(operation, environment, { key });
    await environment.clearLeads();
    return [await sendWithoutRecord(operation, environment, { key })];
  },
  500: async (operation, environment) => [
    await sendWithoutRecord(operation, environment, { app: await environment.broken() }),
  ],
  503: async (operation, environment) => [
    await sendWithoutRecord(operation, environment, { app: await environment.unreachable() }),
  ],
};

/** The worked example with one more field. */
function changed({ described, path }: Operation, environment: TestEnvironment): string {
  const json = described.requestBody?.content['application/json'];
  const body = json ? fitBody(examplesOf(json)[0], environment, path) : {};
  return JSON.stringify({ ...(body as object), one_more: true });
}
