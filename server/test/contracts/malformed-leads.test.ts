import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { buildTestApp } from '../build-test-app.ts';
import { type Answer, caller, type Method } from '../call.ts';

const app = await buildTestApp();
after(() => app.close());
const { workspace, database } = app;
const native = caller(app, app.keys.leadhub);
const pro = caller(app, app.keys.crmleadpro);
const { id } = (await native('POST', '/api/v1/leads', { name: 'Ann Lee' })).body.data;
const one = `/api/v1/leads/${id}`;
const inbound = `/api/inbound/leads?tenant=${workspace.slug}`;

/** Each door that takes a body, with what makes a body complete there. */
const doors: [name: string, call: typeof native, method: Method, url: string, base: object][] = [
  ['leadhub create', native, 'POST', '/api/v1/leads', { first_name: 'Ann' }],
  ['leadhub inbound', native, 'POST', inbound, { email: 'ann@example.com' }],
  ['leadhub update', native, 'PATCH', one, {}],
  ['crmleadpro create', pro, 'POST', '/api/v1/leads', { name: 'Ann' }],
  ['crmleadpro update', pro, 'PUT', one, {}],
];

const codes: Record<number, string> = {
  400: 'BAD_REQUEST',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'VALIDATION_FAILED',
};

async function written(): Promise<unknown[]> {
  const leads = await database.kysely
    .selectFrom('leads')
    .select(['number', 'version'])
    .where('workspace_id', '=', workspace.id)
    .orderBy('number')
    .execute();
  const events = await database.kysely
    .selectFrom('events')
    .select('seq')
    .where('workspace_id', '=', workspace.id)
    .orderBy('seq')
    .execute();
  return [leads, events];
}

function assertError({ status, body, text, headers }: Answer, said: string): void {
  assert.equal(body?.code, codes[status], `${said} → ${status} ${text.slice(0, 300)}`);
  assert.deepEqual(
    Object.keys(body),
    ['status', 'message', 'code', ...('errors' in body ? ['errors'] : [])],
    said,
  );
  assert.equal(body.status, 'error');
  assert.ok(headers['x-request-id'], said);
  assert.ok(headers['x-ratelimit-limit'], said);
}

const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const long = (length: number) => 'x'.repeat(length);

test('bodies that are no JSON object are refused with 400', async () => {
  const bodies = ['{', '', '[]', '"x"', '1', '{"a":1}x', "{'a':1}", '{"a":1,}', '\u0000'];
  const dangerous = ['{"__proto__":{"x":1}}', '{"constructor":{"prototype":{"x":1}}}'];
  const twice = ['{"first_name":"A","first_name":"B"}', '{"custom_fields":{"a":1,"a":2}}'];
  const before = await written();
  for (const [name, call, method, url] of doors) {
    for (const body of [...bodies, ...dangerous, ...twice, deep(5_000)]) {
      const answer = await call(method, url, body);
      assert.equal(answer.status, 400, `${name} ${body.slice(0, 50)} ${answer.text}`);
      assertError(answer, name);
    }
  }
  assert.deepEqual(await written(), before);
});

test('values that are wrong are refused with 422 and named', async () => {
  const texts = ['phone', 'company', 'source', 'notes'];
  const notText = [1, true, [], ['x'], {}, { a: 1 }, 'a\u0000b', '\ud800', '\udc00x'];
  const wrong: [string, unknown][] = [
    ...texts.flatMap((field) => notText.map((value): [string, unknown] => [field, value])),
    ['email', `${long(10_000)}@example.com`],
    ['email', 'x'],
    ['email', 'a@b'],
    ['email', 'a b@example.com'],
    ['email', ['a@example.com']],
    ['first_name', long(201)],
    ['first_name', {}],
    ['notes', long(20_001)],
    ['tags', [1]],
    ['tags', [['a']]],
    ['tags', { a: 1 }],
    ['tags', [long(101)]],
    ['tags', Array(101).fill('t')],
    ['custom_fields', []],
    ['custom_fields', { a: { b: 1 } }],
    ['custom_fields', { a: 'x\u0000' }],
  ];
  const nativeOnly: [string, unknown][] = [
    ['event_date', '2026-02-30'],
    ['event_date', '30.1.2026'],
    ['event_date', 20260130],
    ['starred', 'maybe'],
    ['starred', 1],
    ['pipeline_id', 0],
    ['pipeline_id', 1.5],
    ['pipeline_id', {}],
    ['pipeline_id', 'nope'],
    ['pipeline_id', 1e300],
    ['pipeline_stage_id', '99999999999999999999'],
    ['assigned_user_id', []],
    ['status', 'nope'],
    ['status', 3],
    ['consent', { long: long(9_000) }],
  ];
  const before = await written();
  for (const [name, call, method, url, base] of doors) {
    const more = name.startsWith('leadhub') && url !== inbound ? nativeOnly : [];
    for (const [field, value] of [...wrong, ...more]) {
      const body = JSON.stringify({ ...base, [field]: value });
      const answer = await call(method, url, body);
      const said = `${name} ${body.slice(0, 80)}`;
      assert.equal(answer.status, 422, `${said} ${answer.text}`);
      assertError(answer, said);
      for (const told of Object.keys(answer.body.errors)) {
        assert.equal(told.split('.')[0], field, said);
      }
    }
  }
  assert.deepEqual(await written(), before);
});

test('large bodies, many fields and other types', async () => {
  const before = await written();
  const big = JSON.stringify({ first_name: 'A', notes: long(1024 * 1024) });
  const fields = (count: number) =>
    JSON.stringify(
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`field_${index}`, index])),
    ).slice(1);
  for (const [name, call, method, url, base] of doors) {
    const tooLarge = await call(method, url, big);
    assert.equal(tooLarge.status, 413, name);
    assertError(tooLarge, name);
    const begun = `${JSON.stringify(base).slice(0, -1)}${Object.keys(base).length > 0 ? ',' : ''}`;
    const unknown = await call(method, url, begun + fields(1_000));
    assert.equal(unknown.status, 422, name);
    // More than are read at all.
    const tooMany = await call(method, url, begun + fields(10_000));
    assert.equal(tooMany.status, 400, name);
    for (const type of ['text/plain', 'application/xml', 'application/jsonx', 'x', '']) {
      const answer = await call(method, url, '{"first_name":"A"}', { 'content-type': type });
      assert.equal(answer.status, 415, `${name} ${type} ${answer.text}`);
      assertError(answer, name);
    }
  }
  assert.deepEqual(await written(), before);
});

test('paths and methods that are not there', async () => {
  for (const call of [native, pro]) {
    const ids = ['x', '0', '-1', '1.5', '%00', '%', '../x', long(450), '9'.repeat(40), 'lead_x'];
    for (const odd of [...ids, 'lead_ZZZZZZZZZZZZZZZZZZZZZZZZZZ', workspace.id]) {
      for (const method of ['GET', 'PATCH', 'DELETE'] as const) {
        const body = method === 'PATCH' ? {} : undefined;
        const { status } = await call(method, `/api/v1/leads/${odd}`, body);
        assert.ok(status === 404 || (odd === '%' && status === 400), `${method} ${odd} ${status}`);
      }
    }
    const { status, body, headers } = await call('POST', one, {});
    assert.deepEqual([status, body.code], [405, 'METHOD_NOT_ALLOWED']);
    assert.deepEqual(String(headers.allow).split(', ').sort(), [
      'DELETE',
      'GET',
      'HEAD',
      'PATCH',
      'PUT',
    ]);
  }
});

test('whatever is sent, the answer is a documented one', async () => {
  const fields = ['first_name', 'name', 'email', 'phone', 'tags', 'custom_fields', 'status'];
  const more = ['pipeline_id', 'pipeline', 'starred', 'consent', 'event_date', 'assigned_to', 'x'];
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('', ' ', '\u0000', '\ud800', '2026-02-30', 'sales', 1e308, -0, 2 ** 53),
  );
  const body = fc.dictionary(fc.constantFrom(...fields, ...more, 'constructor', 'toString'), value);
  await fc.assert(
    fc.asyncProperty(body, fc.constantFrom(...doors), async (sent, door) => {
      const [name, call, method, url, base] = door;
      const answer = await call(method, url, { ...base, ...sent });
      if (answer.status < 300) return;
      assertError(answer, `${name} ${JSON.stringify(sent)}`);
    }),
    { numRuns: 200 },
  );
  const query = fc.dictionary(
    fc.constantFrom('page', 'per_page', 'cursor', 'search', 'status', 'stage_id', 'created_after'),
    fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer().map(String)),
  );
  await fc.assert(
    fc.asyncProperty(query, fc.constantFrom(native, pro), async (sent, call) => {
      const text = Object.entries(sent)
        .map(([field, part]) => `${field}=${encodeURIComponent(part.toWellFormed())}`)
        .join('&');
      const answer = await call('GET', `/api/v1/leads?${text}`);
      if (answer.status !== 200) assertError(answer, text);
    }),
    { numRuns: 150 },
  );
});
