import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openBrowser } from './browser.ts';
import { buildTestApp } from './build-test-app.ts';
import { freePort } from './free-port.ts';

const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
// Another origin than that of the page.
const program = await buildTestApp({ config: { publicUrl: `http://localhost:${port}` } });
await program.app.listen({ port, host: '127.0.0.1' });
const browser = await openBrowser();
after(async () => {
  await browser.close();
  await program.close();
});

// Both tests use one page, since a document takes seconds to read.
const page = await browser.newPage();
const requests: URL[] = [];
const errors: string[] = [];
page.on('request', (request) => requests.push(new URL(request.url())));
page.on('requestfailed', (request) => errors.push(`${request.url()} failed`));
page.on('pageerror', (error) => errors.push(error.message));
page.on('console', (message) => {
  // A request without a key is refused.
  const isRefusal = message.text().includes('401 (Unauthorized)');
  if (['error', 'warning'].includes(message.type()) && !isRefusal) errors.push(message.text());
});

const headings: [contract: string, title: string, operation: string][] = [
  ['snapcrm', 'SnapCRM lead API', 'Add a lead'],
  ['remixcrm', 'RemixCRM lead API', 'Create a lead'],
  ['leadmarket', 'Lead market API', 'Submit a new lead'],
  ['crmleadpro', 'CRMLead Pro API', 'Create a lead'],
  ['leadhub', 'LeadHub API', 'List leads'],
];

test('a request from the page goes to the origin of the page', async () => {
  await page.goto(`${origin}/docs#snapcrm/POST/api/v1/leads`);
  await page
    .getByRole('button', { name: /Test Request/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^Send/ }).first().click();
  await page.getByText('401 Unauthorized').first().waitFor();
  assert.ok(requests.some(({ href }) => href === `${origin}/api/v1/leads`));
  assert.deepEqual(errors, []);
  await page.keyboard.press('Escape');
});

test('the page shows every contract, without an error or a request to another host', async () => {
  let shown = 'SnapCRM lead API';
  for (const [contract, title, operation] of headings) {
    if (title !== shown) {
      await page.getByRole('button', { name: shown }).first().click();
      await page.getByRole('option', { name: title }).click();
      shown = title;
    }
    await page.getByRole('heading', { name: title }).first().waitFor();
    await page.getByRole('link', { name: operation }).first().click();
    await page.getByRole('heading', { name: operation, exact: true }).first().waitFor();
    const isRead = requests.some(({ pathname }) => pathname === `/openapi/${contract}.json`);
    assert.ok(isRead, `${contract} is read from its own document`);
  }
  await page.waitForLoadState('networkidle');
  const elsewhere = requests.filter((url) => url.protocol !== 'data:' && url.origin !== origin);
  assert.deepEqual(elsewhere.map(String), []);
  assert.deepEqual(errors, []);
});

test('the script is compressed, and cached by its ETag', async () => {
  const url = `${origin}/docs/reference.js`;
  const sizes: Record<string, number> = {};
  for (const encoding of ['br', 'gzip', 'identity']) {
    const response = await program.app.inject({
      url: '/docs/reference.js',
      headers: { 'accept-encoding': encoding },
    });
    assert.equal(response.headers['content-encoding'] ?? 'identity', encoding);
    sizes[encoding] = response.rawPayload.length;
  }
  const { br = 0, gzip = 0, identity = 0 } = sizes;
  assert.ok(br < gzip && gzip < identity / 3, JSON.stringify(sizes));

  const first = await fetch(url);
  const etag = first.headers.get('etag') ?? '';
  assert.match(first.headers.get('cache-control') ?? '', /max-age=\d+/);
  await first.arrayBuffer();
  const again = await fetch(url, { headers: { 'if-none-match': etag } });
  assert.equal(again.status, 304);
});

test('the page and the documents → 200 with any key', async () => {
  for (const url of ['/docs', '/docs/', '/openapi/leadhub.json', '/openapi/leadmarket.json']) {
    for (const key of [undefined, 'Bearer rmx_nonsense', `Bearer ${program.keys.snapcrm}`]) {
      const headers = key === undefined ? {} : { authorization: key };
      const response = await program.app.inject({ url, headers });
      assert.equal(response.statusCode, 200, `${url} with ${key}`);
    }
  }
});

test('the page allows only scripts of its own origin', async () => {
  const { headers } = await program.app.inject('/docs');
  const policy = String(headers['content-security-policy']);
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /script-src 'self';/);
  assert.match(policy, /connect-src 'self';/);
});
