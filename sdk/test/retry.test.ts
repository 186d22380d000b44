import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createInlet, InletError, type InletOptions } from '../src/index.ts';
import { scriptedServer, type Told } from './scripted-server.ts';

const key = 'lh_test';

async function client(script: Told[], options: InletOptions = {}) {
  const { baseUrl, asked } = await scriptedServer(...script);
  return { inlet: createInlet({ baseUrl, key, ...options }), asked, baseUrl };
}

const limited = (retryAfter: string): Told => ({
  status: 429,
  headers: { 'retry-after': retryAfter, 'x-request-id': 'req_1' },
  body: { status: 'error', message: 'Too many requests.', code: 'RATE_LIMITED' },
});

test('a 429 is asked again after the time that Retry-After tells, with the same Idempotency-Key', async () => {
  const { inlet, asked } = await client([limited('1'), { status: 201 }]);
  const lead = await inlet.leads.create({ first_name: 'Ada' });
  assert.equal(lead.id, 7);
  const [first, second] = asked;
  assert.equal(asked.length, 2);
  assert.ok((second?.at ?? 0) - (first?.at ?? 0) >= 990);
  assert.match(String(first?.headers['idempotency-key']), /^[0-9a-f]{32}$/);
  assert.equal(second?.headers['idempotency-key'], first?.headers['idempotency-key']);
  assert.equal(second?.body, '{"first_name":"Ada"}');
  assert.equal(second?.headers.authorization, `Bearer ${key}`);
});

test('Retry-After may be a date', async () => {
  const date = new Date(Date.now() + 2_000).toUTCString();
  const { inlet, asked } = await client([limited(date), {}]);
  await inlet.leads.get(7);
  assert.ok((asked[1]?.at ?? 0) >= Date.parse(date) - 10);
});

test('a wait that is too long is told, not waited', async () => {
  const { inlet, asked } = await client([limited('3600')]);
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
  assert.equal(asked.length, 1);
});

test('no answer, a broken one, 502, 503 and 504 are asked again', async () => {
  const faults: Told[] = [
    { cut: 'before' },
    { cut: 'within' },
    { status: 502, body: 'no JSON of ours' },
    { status: 503, headers: { 'retry-after': '0' } },
    { status: 504 },
  ];
  const told = faults.flatMap((fault) => [fault, {}]);
  const { inlet, asked } = await client(told);
  for (const _ of faults) assert.equal((await inlet.leads.update(7, { notes: 'x' })).id, 7);
  assert.equal(asked.length, 10);
  assert.ok(asked.every(({ method, body }) => method === 'PATCH' && body === '{"notes":"x"}'));
});

test('at most so often; then the last fault is thrown', async () => {
  const { inlet, asked } = await client([{ status: 502 }, { status: 502, body: 'down' }], {
    retries: 1,
  });
  await assert.rejects(inlet.leads.list().page(), { status: 502, code: 'UNKNOWN' });
  assert.equal(asked.length, 2);

  const gone = await client([{ cut: 'before' }], { retries: 0 });
  await assert.rejects(gone.inlet.leads.get(1), (error) => {
    assert.ok(error instanceof InletError && error.cause instanceof Error);
    assert.equal(error.status, 0);
    assert.equal(error.code, 'NO_ANSWER');
    assert.equal(error.message, `No answer came from ${gone.baseUrl}.`);
    return true;
  });
});

test('what is refused is not asked again', async () => {
  for (const status of [400, 401, 403, 404, 409, 412, 422, 500]) {
    const { inlet, asked } = await client([{ status }, {}]);
    await assert.rejects(inlet.leads.create({}), { status });
    assert.equal(asked.length, 1, String(status));
  }
});

test('with If-Match only what was certainly not done is done again', async () => {
  const options = { ifMatch: '"3"' };
  const lost = await client([{ cut: 'before' }, {}]);
  await assert.rejects(lost.inlet.leads.update(7, {}, options), { code: 'NO_ANSWER' });
  const refused = await client([limited('0'), {}]);
  await refused.inlet.leads.update(7, {}, options);
  assert.deepEqual(
    refused.asked.map(({ headers }) => headers['if-match']),
    ['"3"', '"3"'],
  );
});

test('an Idempotency-Key that is given is used', async () => {
  const { inlet, asked } = await client([{}, {}]);
  await inlet.leads.create({}, { idempotencyKey: 'order 17' });
  await inlet.http.POST('/api/v1/leads', {
    body: {},
    params: { header: { 'Idempotency-Key': 'order 18' } },
  });
  assert.deepEqual(
    asked.map(({ headers }) => headers['idempotency-key']),
    ['order 17', 'order 18'],
  );
});

test('a signal ends a call before it, within it and while it waits', async () => {
  const { inlet, asked } = await client([limited('30'), limited('30')]);
  const ended = { signal: AbortSignal.abort(new Error('over')) };
  await assert.rejects(inlet.leads.get(7, ended), { message: 'over' });
  assert.equal(asked.length, 0);

  const controller = new AbortController();
  const waiting = inlet.leads.get(7, { signal: controller.signal });
  while (asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
  const start = Date.now();
  controller.abort(new Error('enough'));
  await assert.rejects(waiting, { message: 'enough' });
  assert.ok(Date.now() - start < 1_000);
  assert.equal(asked.length, 1);

  const timed = inlet.leads.get(7, { signal: AbortSignal.timeout(100) });
  await assert.rejects(timed, { name: 'TimeoutError' });
});

test('what is missing is told before anything is asked', async () => {
  const { inlet, asked } = await client([]);
  for (const id of [undefined, null, '']) {
    assert.throws(() => inlet.leads.get(id as never), /GET \/api\/v1\/leads\/\{id\} needs the id/);
  }
  assert.throws(() => createInlet({ key }), /Say where Inlet is/);
  assert.equal(asked.length, 0);
});
