// The exchange at /mcp: revisions of the protocol, keys, origins, methods, headers and limits.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { connectAssistant } from '../assistant.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { testPublicUrl } from '../people.ts';

const app = await buildTestApp({ config: { requireHttps: true, trustProxy: ['127.0.0.1'] } });
const url = await app.app.listen({ host: '127.0.0.1', port: 0 });
after(app.close);
const native = caller(app, app.keys.leadhub);

const revision = '2026-07-28';
const envelope = {
  'io.modelcontextprotocol/protocolVersion': revision,
  'io.modelcontextprotocol/clientCapabilities': {},
};
const ask = (method: string, params: object = {}) => ({
  ...{ jsonrpc: '2.0', id: 7, method, params: { ...params, _meta: envelope } },
});
const headersFor = (method: string, more: Record<string, string> = {}) => ({
  'mcp-protocol-version': revision,
  'mcp-method': method,
  ...more,
});

interface Sent {
  key?: string | null;
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

async function send({ key = app.keys.leadhub, method = 'POST', headers, body }: Sent) {
  const response = await fetch(`${url}/mcp`, {
    method,
    headers: {
      ...(key !== null && { authorization: `Bearer ${key}` }),
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const parsed = text.startsWith('{') ? JSON.parse(text) : undefined;
  return { status: response.status, headers: response.headers, text, body: parsed };
}

const listTools = (more: Sent = {}) =>
  send({
    body: ask('tools/list'),
    ...more,
    headers: { ...headersFor('tools/list'), ...more.headers },
  });

const callTool = (name: string, given: object, more: Sent = {}) =>
  send({
    body: ask('tools/call', { name, arguments: given }),
    headers: headersFor('tools/call', { 'mcp-name': name }),
    ...more,
  });

for (const version of ['2026-07-28', 'legacy'] as const) {
  test(`a client of the revision ${version} lists and calls tools`, async () => {
    const { client, toolNames, call } = await connectAssistant(url, app.keys.leadhub, version);
    assert.equal(client.getProtocolEra(), version === 'legacy' ? 'legacy' : 'modern');
    assert.match(client.getInstructions() ?? '', /Inlet is a CRM for leads/);
    assert.equal((await toolNames()).length, 17);
    assert.equal((await call('find_leads')).value.meta.total, 0);
    await client.close();
  });
}

test('the definitions of the tools fit clients: plain objects, flags and few characters', async () => {
  const { body } = await listTools();
  for (const { name, inputSchema, annotations } of body.result.tools) {
    assert.equal(inputSchema.type, 'object', name);
    assert.equal(inputSchema.anyOf, undefined, name);
    const isWrite = 'dry_run' in inputSchema.properties;
    assert.equal(annotations.readOnlyHint, !isWrite, name);
  }
  assert.ok(JSON.stringify(body).length < 40_000, `${JSON.stringify(body).length} characters`);
  assert.equal(body.result.cacheScope, 'private');
});

test('no key, a wrong one and one for intake are refused with a JSON-RPC error', async () => {
  for (const key of [null, `${app.keys.leadhub.slice(0, -4)}0000`]) {
    const { status, headers, body } = await listTools({ key });
    assert.deepEqual([status, body.error.data.code], [401, 'UNAUTHORIZED']);
    assert.match(headers.get('www-authenticate') ?? '', /^Bearer/);
  }
  const { status, body } = await listTools({ key: app.keys.snapcrm });
  assert.deepEqual([status, body.error.data.code], [403, 'FORBIDDEN']);
  const byHeader = await listTools({ key: null, headers: { 'x-api-key': app.keys.leadhub } });
  assert.equal(byHeader.status, 200);
});

test('a foreign origin → 403, before the key is looked at; Inlet’s own may call', async () => {
  for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1.evil.example']) {
    const { status, body } = await listTools({ key: null, headers: { origin } });
    assert.deepEqual([status, body.error.data.code], [403, 'FORBIDDEN'], origin);
  }
  const own = await listTools({ headers: { origin: new URL(testPublicUrl).origin } });
  assert.equal(own.status, 200);
});

test('GET and DELETE, which sessions needed → 405 with Allow', async () => {
  for (const method of ['GET', 'HEAD', 'DELETE']) {
    const { status, headers } = await send({ method });
    assert.deepEqual([status, headers.get('allow')], [405, 'POST'], method);
  }
});

test('headers that differ from the body → 400 -32020, an unknown revision → 400 -32022', async () => {
  const codeOf = ({ status, body }: Awaited<ReturnType<typeof send>>) => [status, body.error.code];
  const name = { name: 'find_leads', arguments: {} };
  const other = { 'mcp-name': 'create_lead' };
  assert.deepEqual(
    codeOf(await send({ body: ask('tools/call', name), headers: headersFor('tools/call', other) })),
    [400, -32_020],
  );
  assert.deepEqual(
    codeOf(await send({ body: ask('tools/list'), headers: headersFor('tools/call') })),
    [400, -32_020],
  );
  const future = { ...envelope, 'io.modelcontextprotocol/protocolVersion': '2031-01-01' };
  const unknown = await send({
    body: { jsonrpc: '2.0', id: 1, method: 'tools/list', params: { _meta: future } },
    headers: headersFor('tools/list', { 'mcp-protocol-version': '2031-01-01' }),
  });
  assert.deepEqual(codeOf(unknown), [400, -32_022]);
  assert.deepEqual(unknown.body.error.data.supported, [revision]);
  assert.deepEqual(
    codeOf(await send({ body: ask('leads/steal'), headers: headersFor('leads/steal') })),
    [404, -32_601],
  );
});

test('a broken body → 400 -32700, another type → 415, a large one → 413', async () => {
  const broken = await send({ body: '{"jsonrpc":' });
  assert.deepEqual([broken.status, broken.body.error.code], [400, -32_700]);
  assert.equal((await send({ body: 'x', headers: { 'content-type': 'text/plain' } })).status, 415);
  assert.equal((await send({ body: `"${'x'.repeat(600_000)}"` })).status, 413);
});

test('what is no request, or one that is not served, is refused and never fails', async () => {
  const tool = (params: unknown) => ({ jsonrpc: '2.0', id: 1, method: 'tools/call', params });
  const bodies = [
    ...[null, [], 7, {}, [ask('tools/list')], { jsonrpc: '2.0', id: 1, result: {} }],
    ...[ask('tools/call'), ask('resources/list'), ask('prompts/get', { name: 'x' })],
    ...[tool(null), tool([]), tool({ name: 7 }), tool({ name: 'find_leads', arguments: [] })],
    tool({ name: 'find_leads', arguments: { filter: [], per_page: { a: 1 }, search: ['a', {}] } }),
  ];
  for (const body of bodies) {
    for (const headers of [{}, headersFor('tools/call', { 'mcp-name': 'find_leads' })]) {
      const { status, text } = await send({ body, headers });
      assert.ok(status < 500, `${JSON.stringify(body)}: ${status} ${text}`);
      assert.doesNotMatch(text, /-32603/, JSON.stringify(body));
    }
  }
  const notifications = { toolsListChanged: true };
  const listening = await send({
    body: ask('subscriptions/listen', { notifications }),
    headers: headersFor('subscriptions/listen'),
  });
  assert.match(listening.body.error.message, /limit/, 'no stream stays open');
});

test('each request to the API counts once, with the headers of its key, until the limit', async () => {
  const made = await native('POST', '/api/v1/keys', {
    ...{ contract: 'leadhub', name: 'Assistant', limit: '4/hour' },
  });
  const { key, id } = made.body.data;
  const left = ({ headers }: Awaited<ReturnType<typeof send>>) =>
    headers.get('x-ratelimit-remaining');
  assert.equal(left(await listTools({ key })), '3');
  assert.equal(left(await callTool('find_leads', {}, { key })), '2');
  assert.equal(left(await callTool('create_task', { title: 'Third' }, { key })), '1');
  assert.equal(left(await callTool('find_leads', { nothing: 1 }, { key })), '0');
  const used = await callTool('find_leads', {}, { key });
  assert.equal(used.status, 200);
  assert.match(
    used.body.result.content[0].text,
    /^Too many requests\. Try again in \d+ seconds\.$/,
  );
  const refused = await callTool('find_leads', {}, { key });
  assert.deepEqual([refused.status, refused.body.error.data.code], [429, 'RATE_LIMITED']);
  assert.ok(Number(refused.headers.get('retry-after')) > 0);
  const { requests } = (await native('GET', `/api/v1/keys/${id}/usage`)).body.data;
  assert.equal(requests, 6);
});

test('a call of an older client counts once, too', async () => {
  const key = await app.addKey({ contract: 'leadhub', limit: { quota: 9, seconds: 3_600 } });
  const params = { name: 'find_leads', arguments: {} };
  const { headers, text } = await send({
    key,
    body: { jsonrpc: '2.0', id: 1, method: 'tools/call', params },
    headers: { 'mcp-protocol-version': '2025-06-18' },
  });
  assert.match(text, /"total":0/);
  assert.equal(headers.get('x-ratelimit-remaining'), '8');
});

test('with HTTPS required, tools work for a client that came by HTTPS, from its address', async () => {
  const forwarded = { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' };
  const name = 'find_leads';
  const headers = { ...headersFor('tools/call', { 'mcp-name': name }), ...forwarded };
  const { body } = await callTool(name, {}, { headers });
  assert.equal(body.result.structuredContent.meta?.total, 0, JSON.stringify(body));
  const plain = { ...headers, 'x-forwarded-proto': 'http' };
  assert.equal((await callTool(name, {}, { headers: plain })).status, 403);
});
