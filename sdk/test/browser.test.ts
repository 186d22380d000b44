// The client in a real browser, from its source with the types stripped.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../../server/test/browser.ts';
import { blockOf } from '../../server/test/guides/page.ts';
import { temporaryFolder } from '../../server/test/temporary-folder.ts';
import { serve } from './serve.ts';

const { url, key, inlet } = await serve();
const source = join(import.meta.dirname, '../src');
const openapiFetch = fileURLToPath(import.meta.resolve('openapi-fetch'));

const page = `<!doctype html><title>A page</title><script type="importmap">
{"imports": {"@inlet/sdk": "/sdk/index.ts", "openapi-fetch": "/openapi-fetch.mjs"}}
</script>`;

// The package where the README puts it, and the page that the README shows.
const built = join(temporaryFolder(), 'inlet-sdk');
execFileSync(process.execPath, [join(source, '../build.ts'), built]);
copyFileSync(openapiFetch, join(built, 'openapi-fetch.mjs'));
const readmePage = blockOf('sdk/README.md', 'html');
const exampleUrl = 'https://crm.example.com';

/** Serves the page and the modules, and proxies everything else to the program. */
const site = createServer((incoming, outgoing) => {
  const path = incoming.url ?? '/';
  const send = (type: string, text: string) => outgoing.setHeader('content-type', type).end(text);
  if (path === '/') return send('text/html', page);
  if (path === '/readme.html') {
    return send('text/html', readmePage.replace(exampleUrl, `http://${incoming.headers.host}`));
  }
  if (path.startsWith('/inlet-sdk/')) {
    return send('text/javascript', readFileSync(join(built, path.slice(11)), 'utf8'));
  }
  if (path === '/openapi-fetch.mjs') {
    return send('text/javascript', readFileSync(openapiFetch, 'utf8'));
  }
  if (path.startsWith('/sdk/')) {
    const text = readFileSync(join(source, path.slice('/sdk/'.length)), 'utf8');
    return send('text/javascript', stripTypeScriptTypes(text));
  }
  const { method, headers } = incoming;
  const proxied = request(url + path, { method, headers }, (response) => {
    outgoing.writeHead(response.statusCode ?? 500, response.headers);
    response.pipe(outgoing);
  });
  outgoing.on('close', () => proxied.destroy());
  proxied.on('error', () => outgoing.destroy());
  return incoming.pipe(proxied);
}).listen(0, '127.0.0.1');
await new Promise((resolve) => site.once('listening', resolve));
const { port } = site.address() as AddressInfo;

// Another host name than localhost, so that the page is not a secure context.
const otherHost = 'page.test';
const browser = await openBrowser({ args: [`--host-resolver-rules=MAP ${otherHost} 127.0.0.1`] });
after(async () => {
  await browser.close();
  site.closeAllConnections();
  site.close();
});

/** Runs `script` as the body of a module, and resolves with the value that it passes to `report`. */
async function run<Result>(script: string, host = '127.0.0.1'): Promise<Result> {
  const tab = await browser.newPage();
  const result = Promise.withResolvers<Result>();
  tab.on('pageerror', result.reject);
  await tab.exposeFunction('report', result.resolve);
  await tab.goto(`http://${host}:${port}/`);
  const content = `import { createInlet, InletError, versionOf } from '@inlet/sdk';\n${script}`;
  await tab.addScriptTag({ type: 'module', content });
  try {
    return await result.promise;
  } finally {
    await tab.close();
  }
}

test('a page can create, change, list and stream', async () => {
  const result = await run<object>(`
    const inlet = createInlet({ key: '${key}' });
    const { id } = await inlet.leads.create({ first_name: 'Brow', source: 'browser' });
    const changed = await inlet.leads.update(id, { city: 'Paris' });
    const refused = await inlet.leads
      .update(id, { email: 'x' }, { ifMatch: versionOf(changed) })
      .catch((error) => error);
    const names = [];
    for await (const { name } of inlet.leads.list({ source: 'browser' })) names.push(name);
    let received;
    for await (const { type, subject } of inlet.events.stream({ types: 'lead.*', after: 0 })) {
      received = [type, subject.id === id];
      break;
    }
    report({ city: changed.city, names, received, isError: refused instanceof InletError,
      status: refused.status, fields: Object.keys(refused.errors) });`);
  assert.deepEqual(result, {
    ...{ city: 'Paris', names: ['Brow'], received: ['lead.created', true] },
    ...{ isError: true, status: 422, fields: ['email'] },
  });
});

test('a retried request creates one lead, also in a page without HTTPS', async () => {
  const result = await run<{ secure: boolean; id: number; sent: number }>(
    `let sent = 0;
    const inlet = createInlet({
      key: '${key}',
      fetch: async (request) => {
        const response = await fetch(request);
        if (sent++ === 0) throw new TypeError('The connection broke.');
        return response;
      },
    });
    const { id } = await inlet.leads.create({ first_name: 'Once', source: 'insecure' });
    report({ secure: isSecureContext, id, sent });`,
    otherHost,
  );
  assert.deepEqual([result.secure, result.sent], [false, 2]);
  const { data } = await inlet.leads.list({ source: 'insecure' }).page();
  assert.deepEqual(
    data.map(({ id }) => id),
    [result.id],
  );
});

test('the page of the README lists leads without a bundler, and shows an error', async () => {
  assert.ok(readmePage.includes(exampleUrl));
  await inlet.leads.create({ first_name: 'Newest' });
  const tab = await browser.newPage();
  const show = async (value: string) => {
    await tab.getByLabel('Key').fill(value);
    await tab.getByRole('button').click();
  };
  await tab.goto(`http://127.0.0.1:${port}/readme.html`);
  await show(key);
  await tab.getByText('Newest: new').waitFor();
  await show('lh_unknown');
  await tab.locator('[role=alert]:not(:empty)').waitFor();
  assert.equal(await tab.getByRole('listitem').count(), 0);
  await tab.close();
});
