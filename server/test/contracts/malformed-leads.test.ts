import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { buildTestApp } from '../build-test-app.ts';
import { caller, type Method, type TestResponse } from '../call.ts';
import { runs } from '../campaign.ts';
import { codesMatch } from '../error-shape.ts';

const app = await buildTestApp();
after(() => app.close());
const { workspace, database } = app;
const native = caller(app, app.keys.leadhub);
const pro = caller(app, app.keys.crmleadpro);
const { id } = (await native('POST', '/api/v1/leads', { name: 'Ann Lee' })).body.data;
const one = `/api/v1/leads/${id}`;
const inbound = `/api/inbound/leads?tenant=${workspace.slug}`;

/** Each route with a body, and the fields that make its body complete. */
const routes: [name: string, call: typeof native, method: Method, url: string, base: object][] = [
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

function assertError({ status, body, text, headers }: TestResponse, context: string): void {
  assert.equal(body?.code, codes[status], `${context} → ${status} ${text.slice(0, 300)}`);
  assert.deepEqual(
    Object.keys(body),
    ['status', 'message', 'code', ...('errors' in body ? ['errors', 'error_codes'] : [])],
    context,
  );
  assert.ok(codesMatch(body.errors ?? {}, body.error_codes ?? {}), context);
  assert.equal(body.status, 'error');
  assert.ok(headers['x-request-id'], context);
  assert.ok(headers['x-ratelimit-limit'], context);
}

const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const long = (length: number) => 'x'.repeat(length);

test('bodies other than a JSON object → 400', async () => {
  const bodies = ['{', '', '[]', '"x"', '1', '{"a":1}x', "{'a':1}", '{"a":1,}', '\u0000'];
  const dangerous = ['{"__proto__":{"x":1}}', '{"constructor":{"prototype":{"x":1}}}'];
  const twice = ['{"first_name":"A","first_name":"B"}', '{"custom_fields":{"a":1,"a":2}}'];
  const before = await written();
  for (const [name, call, method, url] of routes) {
    for (const body of [...bodies, ...dangerous, ...twice, deep(5_000)]) {
      const response = await call(method, url, body);
      assert.equal(response.status, 400, `${name} ${body.slice(0, 50)} ${response.text}`);
      assertError(response, name);
    }
  }
  assert.deepEqual(await written(), before);
});

test('invalid values → 422 that names the field', async () => {
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
  for (const [name, call, method, url, base] of routes) {
    const more = name.startsWith('leadhub') && url !== inbound ? nativeOnly : [];
    for (const [field, value] of [...wrong, ...more]) {
      const body = JSON.stringify({ ...base, [field]: value });
      const response = await call(method, url, body);
      const context = `${name} ${body.slice(0, 80)}`;
      assert.equal(response.status, 422, `${context} ${response.text}`);
      assertError(response, context);
      for (const path of Object.keys(response.body.errors)) {
        assert.equal(path.split('.')[0], field, context);
      }
    }
  }
  assert.deepEqual(await written(), before);
});

test('large bodies → 413, many fields → 422 or 400, other types → 415', async () => {
  const before = await written();
  const big = JSON.stringify({ first_name: 'A', notes: long(1024 * 1024) });
  const fields = (count: number) =>
    JSON.stringify(
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`field_${index}`, index])),
    ).slice(1);
  for (const [name, call, method, url, base] of routes) {
    const tooLarge = await call(method, url, big);
    assert.equal(tooLarge.status, 413, name);
    assertError(tooLarge, name);
    const startedAt = `${JSON.stringify(base).slice(0, -1)}${Object.keys(base).length > 0 ? ',' : ''}`;
    const unknown = await call(method, url, startedAt + fields(1_000));
    assert.equal(unknown.status, 422, name);
    // Above the number of keys that are parsed.
    const tooMany = await call(method, url, startedAt + fields(10_000));
    assert.equal(tooMany.status, 400, name);
    for (const type of ['text/plain', 'application/xml', 'application/jsonx', 'x', '']) {
      const response = await call(method, url, '{"first_name":"A"}', { 'content-type': type });
      assert.equal(response.status, 415, `${name} ${type} ${response.text}`);
      assertError(response, name);
    }
  }
  assert.deepEqual(await written(), before);
});

test('unknown ids → 404, unknown methods → 405', async () => {
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

test('random bodies and queries → a documented response', async () => {
  const fields = ['first_name', 'name', 'email', 'phone', 'tags', 'custom_fields', 'status'];
  const more = ['pipeline_id', 'pipeline', 'starred', 'consent', 'event_date', 'assigned_to', 'x'];
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('', ' ', '\u0000', '\ud800', '2026-02-30', 'sales', 1e308, -0, 2 ** 53),
  );
  const body = fc.dictionary(fc.constantFrom(...fields, ...more, 'constructor', 'toString'), value);
  await fc.assert(
    fc.asyncProperty(body, fc.constantFrom(...routes), async (sent, route) => {
      const [name, call, method, url, base] = route;
      const response = await call(method, url, { ...base, ...sent });
      if (response.status < 300) return;
      assertError(response, `${name} ${JSON.stringify(sent)}`);
    }),
    { numRuns: runs(60) },
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
      const response = await call('GET', `/api/v1/leads?${text}`);
      if (response.status !== 200) assertError(response, text);
    }),
    { numRuns: runs(50) },
  );
});
