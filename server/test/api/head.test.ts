// HEAD responds like GET, without the body, for every GET of the native API that is no stream, and for
// one of each list of the other.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { caller } from '../call.ts';
import { nameOf, readGuarded } from '../guarded-operations.ts';
import { isStream } from '../openapi/documents.ts';
import { openTestEnvironment } from '../openapi/environment.ts';
import { sendExample } from '../openapi/error-cases.ts';
import { urlOf } from '../openapi/operation-url.ts';
import { operationsToTry } from '../openapi/operations-to-try.ts';

const environment = await openTestEnvironment();
after(environment.close);
const { app } = environment;
const reads = operationsToTry(
  readGuarded().filter(({ method }) => method === 'GET'),
  ({ contract, path }) => `${contract} ${path.split('/')[3]}`,
);

/** Headers that differ between two equal requests, or belong to a body alone. */
const varying = [
  ...['date', 'x-request-id', 'x-ratelimit-remaining', 'x-ratelimit-reset'],
  'transfer-encoding',
];

function headersOf({ headers }: LightMyRequestResponse): object {
  const stable = Object.entries(headers).filter(([name]) => !varying.includes(name));
  return Object.fromEntries(stable.map(([name, value]) => [name, String(value)]));
}

test('HEAD of every GET → the same status and headers, for every key', async () => {
  const nobody = await environment.addKey({ contract: 'leadhub', scopes: ['read:market'] });
  for (const operation of reads.filter((one) => !isStream(one))) {
    const name = nameOf(operation);
    const url = await urlOf(operation, environment);
    const keys = [environment.keys[operation.contract]];
    if (operation.contract === 'leadhub') keys.push(nobody, 'lh_wrong');
    for (const key of keys) {
      const whole = await sendExample(operation, environment, { url, key });
      const head = await sendExample({ ...operation, method: 'HEAD' }, environment, { url, key });
      assert.equal(head.statusCode, whole.statusCode, name);
      assert.equal(head.body, '', name);
      assert.deepEqual(headersOf(head), headersOf(whole), name);
    }
  }
  assert.ok(reads.length > 80, `${reads.length} were tried`);
});

test('HEAD without a GET, or of a stream → 405', async () => {
  const native = caller(environment, environment.keys.leadhub);
  for (const [url, allowed] of [
    ['/api/v1/stream', 'GET'],
    ['/api/v1/tags/1/merge', 'POST'],
  ] as const) {
    const { status, headers, text } = await native('HEAD', url);
    assert.deepEqual([status, headers.allow, text], [405, allowed, ''], url);
  }
});

test('HEAD of documents and public pages → 200', async () => {
  for (const url of ['/openapi/leadmarket.json', '/docs', '/livez', '/api/v1/health']) {
    const [whole, head] = await Promise.all([app.inject(url), app.inject({ method: 'HEAD', url })]);
    assert.deepEqual([head.statusCode, head.body], [200, ''], url);
    assert.equal(head.headers['content-length'], whole.headers['content-length'], url);
  }
});
