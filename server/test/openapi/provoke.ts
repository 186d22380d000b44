// How each declared error of any operation is brought about, by its status.
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { keyPrefixes } from '../../src/domain/keys/key.ts';
import { examplesOf, type Operation } from './documents.ts';
import { fitBody, hasScopes, isEndless, type Setting, urlOf, urlOfNone } from './setting.ts';

type Answer = LightMyRequestResponse;
type Provocation = (operation: Operation, setting: Setting) => Promise<Answer[]>;

type Changes = InjectOptions & { key?: string; app?: FastifyInstance };

/** A request as it should be; `changes` say what is not. */
export async function ask(
  operation: Operation,
  setting: Setting,
  changes: Changes = {},
): Promise<Answer> {
  const { key = setting.keys[operation.contract], app = setting.app, headers, ...rest } = changes;
  const json = operation.described.requestBody?.content['application/json'];
  const request: InjectOptions = {
    method: operation.method as 'GET',
    url: rest.url ?? (await urlOf(operation, setting)),
    headers: {
      authorization: `Bearer ${key}`,
      ...(json && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(json && { payload: JSON.stringify(fitBody(examplesOf(json)[0], setting, operation.path)) }),
    ...rest,
  };
  return send(operation, app, request);
}

/** Of an answer that has no end only the head is waited for. */
export const send = (
  operation: Operation,
  app: FastifyInstance,
  request: InjectOptions,
): Promise<Answer> => (isEndless(operation) ? askForHead(app, request) : app.inject(request));

/** What is refused before a record is looked for needs none. */
const askEarly = (operation: Operation, setting: Setting, changes: Changes): Promise<Answer> =>
  ask(operation, setting, { url: urlOfNone(operation, setting), ...changes });

/** Of an answer that does not end its head is looked at; an error is read whole. */
async function askForHead(app: FastifyInstance, request: InjectOptions): Promise<Answer> {
  const answer = await app.inject({ ...request, payloadAsStream: true });
  let body = '';
  // Closed for the server too, which would go on to read every event for it.
  if (answer.statusCode < 400) answer.raw.res.destroy();
  else for await (const chunk of answer.stream()) body += chunk;
  return Object.assign(answer, { body, json: () => JSON.parse(body) });
}

const jsonType = { 'content-type': 'application/json' };
const far = '203.0.113.9';

export const provocations: Record<number, Provocation> = {
  400: async (operation, setting) => [
    await askEarly(operation, setting, { headers: jsonType, payload: '{"a":' }),
    // What is not looked at may be anything that is JSON.
    ...(operation.described.requestBody
      ? [await askEarly(operation, setting, { payload: '[]' })]
      : []),
  ],
  401: async (operation, setting) => {
    const key = keyPrefixes[operation.contract] + 'x'.repeat(32);
    const another = { 'x-api-key': `${key}y` };
    return [
      await askEarly(operation, setting, { key }),
      await askEarly(operation, setting, { headers: another }),
    ];
  },
  403: async (operation, setting) => {
    const answers = [
      await askEarly(operation, setting, { app: setting.httpsOnly, remoteAddress: far }),
    ];
    if (hasScopes(operation.contract)) {
      const { contract } = operation;
      const key = await setting.addKey({ contract, scopes: ['read:market'] });
      answers.push(await askEarly(operation, setting, { key }));
    }
    return answers;
  },
  404: async (operation, setting) => [await askEarly(operation, setting, {})],
  409: async (operation, setting) => {
    await ask(operation, setting);
    return [await ask(operation, setting)];
  },
  412: async (operation, setting) => [
    await ask(operation, setting, { headers: { ...jsonType, 'if-match': '"999999999"' } }),
  ],
  413: async (operation, setting) => {
    const payload = JSON.stringify({ notes: 'x'.repeat(1024 * 1024) });
    return [await askEarly(operation, setting, { headers: jsonType, payload })];
  },
  415: async (operation, setting) => [
    await askEarly(operation, setting, {
      headers: { 'content-type': 'text/plain' },
      payload: 'Jane',
    }),
  ],
  422: async (operation, setting) => {
    if (operation.method === 'GET') {
      const url = await urlOf(operation, setting);
      const join = url.includes('?') ? '&' : '?';
      return [
        await ask(operation, setting, {
          url: `${url}${join}page=0&archived=maybe&limit=0&from=never&created_after=never&types=nonsense`,
        }),
      ];
    }
    if (operation.method === 'DELETE') {
      const url = await urlOf(operation, setting);
      return [await ask(operation, setting, { url: `${url}?move_to=999999999` })];
    }
    if (operation.method !== 'POST') {
      return [await ask(operation, setting, { payload: '{"no_such_field":1}' })];
    }
    const headers = { ...jsonType, 'idempotency-key': crypto.randomUUID() };
    if (!Object.keys(operation.described.responses).some((status) => Number(status) < 400)) {
      // What never succeeds is not kept: the key was used for something else.
      await setting.app.inject({
        method: 'POST',
        url: '/api/v1/tags',
        headers: { ...headers, authorization: `Bearer ${setting.keys[operation.contract]}` },
        payload: { name: crypto.randomUUID() },
      });
      return [
        await ask(operation, setting, {
          headers: { 'idempotency-key': headers['idempotency-key'] },
        }),
      ];
    }
    const url = await urlOf(operation, setting);
    await ask(operation, setting, { url, headers });
    const payload = changed(operation, setting);
    const again = operation.described.requestBody ? url : `${url}?again=1`;
    return [await ask(operation, setting, { url: again, headers, payload })];
  },
  429: async (operation, setting) => {
    const { contract } = operation;
    const key = await setting.addKey({ contract, limit: { quota: 1, seconds: 3_600 } });
    await askEarly(operation, setting, { key });
    await setting.clearLeads();
    return [await askEarly(operation, setting, { key })];
  },
  500: async (operation, setting) => [await askEarly(operation, setting, { app: setting.broken })],
  503: async (operation, setting) => [
    await askEarly(operation, setting, { app: setting.unreachable }),
  ],
};

/** The worked example with one more field. */
function changed({ described, path }: Operation, setting: Setting): string {
  const json = described.requestBody?.content['application/json'];
  const body = json ? fitBody(examplesOf(json)[0], setting, path) : {};
  return JSON.stringify({ ...(body as object), one_more: true });
}
