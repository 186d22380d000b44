import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inletOver } from '../src/create-inlet.ts';
import { createHttp } from '../src/http.ts';
import { createInlet, InletError, type InletOptions } from '../src/index.ts';
import { wait } from '../src/wait.ts';
import { type ScriptedResponse, scriptedServer } from './scripted-server.ts';

const key = 'lh_test';

/** Its waits between two tries take no time, unless `pause` is given. */
async function client(script: ScriptedResponse[], options: InletOptions = {}, pause?: typeof wait) {
  const { baseUrl, requests } = await scriptedServer(...script);
  const waits: number[] = [];
  const note = async (ms: number) => void waits.push(ms);
  const http = createHttp({ baseUrl, key, ...options }, pause ?? note);
  return { inlet: inletOver(http), requests, baseUrl, waits };
}

const limited = (retryAfter: string): ScriptedResponse => ({
  status: 429,
  headers: { 'retry-after': retryAfter, 'x-request-id': 'req_1' },
  body: { status: 'error', message: 'Too many requests.', code: 'RATE_LIMITED' },
});

test('a 429 with Retry-After → sent again after that time, with the same Idempotency-Key', async () => {
  const { inlet, requests, waits } = await client([limited('17'), { status: 201 }]);
  const lead = await inlet.leads.create({ first_name: 'Ada' });
  assert.equal(lead.id, 7);
  const [first, second] = requests;
  assert.equal(requests.length, 2);
  assert.deepEqual(waits, [17_000]);
  assert.match(String(first?.headers['idempotency-key']), /^[0-9a-f]{32}$/);
  assert.equal(second?.headers['idempotency-key'], first?.headers['idempotency-key']);
  assert.equal(second?.body, '{"first_name":"Ada"}');
  assert.equal(second?.headers.authorization, `Bearer ${key}`);
});

test('Retry-After as a date → the wait lasts until then', async (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: Date.UTC(2026, 7, 15, 12) });
  const { inlet, requests, waits } = await client([limited('Sat, 15 Aug 2026 12:00:42 GMT'), {}]);
  await inlet.leads.get(7);
  assert.equal(requests.length, 2);
  assert.deepEqual(waits, [42_000]);
});

test('Retry-After longer than longestWait → the error, without a wait', async () => {
  const { inlet, requests, waits } = await client([limited('3600')]);
  await assert.rejects(inlet.leads.get(7), (error) => {
    assert.ok(error instanceof InletError);
    const { status, code, message, retryAfter, requestId } = error;
    assert.deepEqual(
      { status, code, message, retryAfter, requestId },
      {
        ...{ status: 429, code: 'RATE_LIMITED', message: 'Too many requests.' },
        ...{ retryAfter: 3600, requestId: 'req_1' },
      },
    );
    return true;
  });
  assert.equal(requests.length, 1);
  assert.deepEqual(waits, []);
});

test('no response, a broken one, 502, 503 and 504 → sent again', async () => {
  const faults: ScriptedResponse[] = [
    { cut: 'before' },
    { cut: 'within' },
    { status: 502, body: 'no JSON of ours' },
    { status: 503, headers: { 'retry-after': '0' } },
    { status: 504 },
  ];
  const script = faults.flatMap((fault) => [fault, {}]);
  const { inlet, requests, waits } = await client(script);
  for (const _ of faults) assert.equal((await inlet.leads.update(7, { notes: 'x' })).id, 7);
  assert.equal(requests.length, 10);
  assert.equal(waits.length, 5);
  assert.equal(waits[3], 0, 'as Retry-After says');
  assert.ok(requests.every(({ method, body }) => method === 'PATCH' && body === '{"notes":"x"}'));
});

test('502 each time → the waits double from 500 ms, each shortened by up to a half', async () => {
  const { inlet, waits } = await client(Array.from({ length: 5 }, () => ({ status: 502 })));
  await assert.rejects(inlet.leads.get(7), { status: 502 });
  assert.equal(waits.length, 4);
  for (const [index, ms] of waits.entries()) {
    const longest = 500 * 2 ** index;
    assert.ok(ms >= longest / 2 && ms <= longest, `wait ${index}: ${ms} ms`);
  }
});

test('after the last retry, the last error is thrown', async () => {
  const { inlet, requests } = await client([{ status: 502 }, { status: 502, body: 'down' }], {
    retries: 1,
  });
  await assert.rejects(inlet.leads.list().page(), { status: 502, code: 'UNKNOWN' });
  assert.equal(requests.length, 2);

  const gone = await client([{ cut: 'before' }], { retries: 0 });
  await assert.rejects(gone.inlet.leads.get(1), (error) => {
    assert.ok(error instanceof InletError && error.cause instanceof Error);
    assert.equal(error.status, 0);
    assert.equal(error.code, 'NO_ANSWER');
    assert.equal(error.message, `No answer came from ${gone.baseUrl}.`);
    return true;
  });
});

test('an error status other than 429, 502, 503 and 504 → no retry', async () => {
  for (const status of [400, 401, 403, 404, 409, 412, 422, 500]) {
    const { inlet, requests } = await client([{ status }, {}]);
    await assert.rejects(inlet.leads.create({}), { status });
    assert.equal(requests.length, 1, String(status));
  }
});

test('with ifMatch, only requests that certainly had no effect are retried', async () => {
  const options = { ifMatch: '"3"' };
  const lost = await client([{ cut: 'before' }, {}]);
  await assert.rejects(lost.inlet.leads.update(7, {}, options), { code: 'NO_ANSWER' });
  const refused = await client([limited('0'), {}]);
  await refused.inlet.leads.update(7, {}, options);
  assert.deepEqual(
    refused.requests.map(({ headers }) => headers['if-match']),
    ['"3"', '"3"'],
  );
});

test('an explicit idempotencyKey is used', async () => {
  const { inlet, requests } = await client([{}, {}]);
  await inlet.leads.create({}, { idempotencyKey: 'order 17' });
  await inlet.http.POST('/api/v1/leads', {
    body: {},
    params: { header: { 'Idempotency-Key': 'order 18' } },
  });
  assert.deepEqual(
    requests.map(({ headers }) => headers['idempotency-key']),
    ['order 17', 'order 18'],
  );
});

test('an aborted signal ends a call before it, within it and while it waits', async () => {
  const begun = Promise.withResolvers<void>();
  const pause: typeof wait = (ms, signal) => {
    begun.resolve();
    return wait(ms, signal);
  };
  const { inlet, requests } = await client([limited('30'), limited('30')], {}, pause);
  const ended = { signal: AbortSignal.abort(new Error('over')) };
  await assert.rejects(inlet.leads.get(7, ended), { message: 'over' });
  assert.equal(requests.length, 0);

  const controller = new AbortController();
  const waiting = inlet.leads.get(7, { signal: controller.signal });
  await begun.promise;
  controller.abort(new Error('enough'));
  await assert.rejects(waiting, { message: 'enough' });
  assert.equal(requests.length, 1);

  const timed = inlet.leads.get(7, { signal: AbortSignal.timeout(100) });
  await assert.rejects(timed, { name: 'TimeoutError' });
});

test('a missing id or baseUrl throws before any request', async () => {
  const { inlet, requests } = await client([]);
  for (const id of [undefined, null, '']) {
    assert.throws(() => inlet.leads.get(id as never), /GET \/api\/v1\/leads\/\{id\} needs the id/);
  }
  assert.throws(() => createInlet({ key }), /Say where Inlet is/);
  assert.equal(requests.length, 0);
});
