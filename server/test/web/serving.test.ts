import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';

const program = await buildTestApp();
after(() => program.close());
const { app, keys } = program;

const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const open = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { accept, ...headers } });

test('every address of the app is its page, with a nonce of its own', async () => {
  const nonces = new Set<string>();
  for (const url of ['/', '/sign-in', '/leads', '/leads/0193d5a0', '/w/acme/leads?view=1']) {
    const { statusCode, headers, body } = await open(url);
    assert.equal(statusCode, 200, url);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(headers['cache-control'], 'no-store');
    const policy = String(headers['content-security-policy']);
    const [, nonce = ''] = /script-src 'nonce-([\w-]{22})' 'strict-dynamic'/.exec(policy) ?? [];
    assert.match(policy, /default-src 'none'.*frame-ancestors 'none'/);
    const tags = body.match(/<(?:script|link rel="(?:stylesheet|modulepreload)")[^>]*>/g) ?? [];
    assert.ok(tags.length > 2);
    for (const tag of tags) assert.ok(tag.includes(`nonce="${nonce}"`), tag);
    assert.ok(!body.includes('__NONCE__'));
    nonces.add(nonce);
  }
  assert.equal(nonces.size, 5);
});

test('the service worker is served at the root, which the page allows', async () => {
  const { statusCode, headers, body } = await app.inject({ url: '/service-worker.js' });
  assert.equal(statusCode, 200);
  assert.equal(headers['content-type'], 'text/javascript; charset=utf-8');
  assert.equal(headers['cache-control'], 'no-cache');
  assert.match(body, /addEventListener\('push'/);
  const page = await open('/');
  assert.match(String(page.headers['content-security-policy']), /worker-src 'self'/);
});

test('the page has the language of the cookie, else of the browser', async () => {
  const german = await open('/', { 'accept-language': 'de-AT,de;q=0.9' });
  assert.match(german.body, /<html lang="de">/);
  assert.equal(german.headers['content-language'], 'de');
  const english = await open('/', { 'accept-language': 'de', cookie: 'a=b; inlet_language=en' });
  assert.match(english.body, /<html lang="en">/);
  const unknown = await open('/', { 'accept-language': 'fr', cookie: 'inlet_language=xx' });
  assert.match(unknown.body, /<html lang="en">/);
});

test('the page names the chunks and styles of its screen, each once, and of no other screen', async () => {
  const filesAt = async (url: string) => {
    const { body } = await open(url);
    return [...body.matchAll(/(?:src|href)="\/assets\/([\w-]+)-[\w-]{8}\.(\w+)"/g)].map(
      ([, name, type]) => `${name}.${type}`,
    );
  };
  const list = await filesAt('/w/acme/leads?view=1');
  for (const file of ['app.js', 'en.js', 'list.js', 'shell.css', 'list.css']) {
    assert.ok(list.includes(file), file);
  }
  assert.ok(!list.includes('lead-screen.js'));
  assert.ok((await filesAt('/w/acme/leads/7')).includes('lead-screen.js'));
  assert.ok((await filesAt('/w/acme/settings/api-keys')).includes('api-keys-screen.js'));
  const signIn = await filesAt('/sign-in');
  assert.ok(signIn.includes('sign-in-screen.js'));
  assert.ok(!signIn.includes('shell.js') && !signIn.includes('list.js'));
  assert.ok((await filesAt('/unknown')).includes('app.js'));
});

test('assets are compressed and cached for ever; a missing one is a 404 that nobody keeps', async () => {
  const { body } = await open('/');
  const [path = ''] = /\/assets\/app-[\w-]+\.js/.exec(body) ?? [];
  const sizes: number[] = [];
  for (const encoding of ['br', 'gzip', 'identity']) {
    const response = await app.inject({ url: path, headers: { 'accept-encoding': encoding } });
    assert.equal(response.statusCode, 200);
    assert.equal(response.headers['content-encoding'] ?? 'identity', encoding);
    assert.equal(response.headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal(response.headers.vary, 'accept-encoding');
    assert.equal(response.headers['content-type'], 'text/javascript; charset=utf-8');
    sizes.push(response.rawPayload.length);
  }
  assert.ok((sizes[0] ?? 0) < (sizes[1] ?? 0) && (sizes[1] ?? 0) < (sizes[2] ?? 0) / 2);
  const head = await app.inject({ method: 'HEAD', url: path });
  assert.equal(head.statusCode, 200);
  for (const url of ['/assets/gone.js', '/assets/..%2findex.html', '/assets/', '/assets/a/b.js']) {
    const gone = await open(url);
    assert.equal(gone.statusCode, 404, url);
    assert.ok(!gone.body.includes('<html'), url);
    if (url === '/assets/gone.js') assert.equal(gone.headers['cache-control'], 'no-store');
  }
});

test('clients of the APIs get the errors of their contract, never the page', async () => {
  const unknown = [
    ['GET', '/v1/unknown', {}, 404],
    ['GET', '/api/unknown', {}, 401],
    ['GET', '/api/v1/unknown', { accept }, 401],
    ['GET', '/leads', { accept, authorization: `Bearer ${keys.leadhub}` }, 404],
    ['GET', '/leads', { accept, 'x-api-key': keys.snapcrm }, 404],
    ['POST', '/leads', { accept }, 404],
    ['DELETE', '/', { accept }, 404],
    ['GET', '/leads', { accept: 'application/json' }, 404],
  ] as const;
  for (const [method, url, headers, status] of unknown) {
    const response = await app.inject({ method, url, headers });
    const name = `${method} ${url} ${JSON.stringify(headers)}`;
    assert.equal(response.statusCode, status, name);
    assert.match(String(response.headers['content-type']), /^application\/json/, name);
  }
});

test('the pages without a script stay as they are', async () => {
  for (const [url, status] of [
    ['/setup?token=no', 404],
    ['/invite/none', 404],
    ['/forgot', 404],
    ['/reset/none', 410],
    ['/docs', 200],
  ] as const) {
    const { statusCode, body } = await open(url);
    assert.equal(statusCode, status, url);
    assert.ok(!body.includes('id="root"'), url);
  }
});
