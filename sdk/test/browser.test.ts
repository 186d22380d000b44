// The client in a real browser, as the source that it is, with its types stripped.
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

/** The page and the modules; all else is the program's, as behind a proxy. */
const site = createServer((asked, answer) => {
  const path = asked.url ?? '/';
  const send = (type: string, text: string) => answer.setHeader('content-type', type).end(text);
  if (path === '/') return send('text/html', page);
  if (path === '/readme.html') {
    return send('text/html', readmePage.replace(exampleUrl, `http://${asked.headers.host}`));
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
  const { method, headers } = asked;
  const passed = request(url + path, { method, headers }, (response) => {
    answer.writeHead(response.statusCode ?? 500, response.headers);
    response.pipe(answer);
  });
  answer.on('close', () => passed.destroy());
  passed.on('error', () => answer.destroy());
  return asked.pipe(passed);
}).listen(0, '127.0.0.1');
await new Promise((resolve) => site.once('listening', resolve));
const { port } = site.address() as AddressInfo;

// A host that is not this machine by its name, so that what is served there is not secure.
const otherHost = 'page.test';
const browser = await openBrowser(`--host-resolver-rules=MAP ${otherHost} 127.0.0.1`);
after(async () => {
  await browser.close();
  site.closeAllConnections();
  site.close();
});

/** `script` is the body of a module; what it gives to `tell` is what comes back. */
async function run<Told>(script: string, host = '127.0.0.1'): Promise<Told> {
  const tab = await browser.newPage();
  const told = Promise.withResolvers<Told>();
  tab.on('pageerror', told.reject);
  await tab.exposeFunction('tell', told.resolve);
  await tab.goto(`http://${host}:${port}/`);
  const content = `import { createInlet, InletError, versionOf } from '@inlet/sdk';\n${script}`;
  await tab.addScriptTag({ type: 'module', content });
  try {
    return await told.promise;
  } finally {
    await tab.close();
  }
}

test('a page makes, reads, lists, changes and hears', async () => {
  const told = await run<object>(`
    const inlet = createInlet({ key: '${key}' });
    const { id } = await inlet.leads.create({ first_name: 'Brow', source: 'browser' });
    const changed = await inlet.leads.update(id, { city: 'Paris' });
    const refused = await inlet.leads
      .update(id, { email: 'x' }, { ifMatch: versionOf(changed) })
      .catch((error) => error);
    const names = [];
    for await (const { name } of inlet.leads.list({ source: 'browser' })) names.push(name);
    let heard;
    for await (const { type, subject } of inlet.events.stream({ types: 'lead.*', after: 0 })) {
      heard = [type, subject.id === id];
      break;
    }
    tell({ city: changed.city, names, heard, isError: refused instanceof InletError,
      status: refused.status, fields: Object.keys(refused.errors) });`);
  assert.deepEqual(told, {
    ...{ city: 'Paris', names: ['Brow'], heard: ['lead.created', true] },
    ...{ isError: true, status: 422, fields: ['email'] },
  });
});

test('what is sent again makes nothing twice, in a page that did not come over HTTPS, too', async () => {
  const told = await run<{ secure: boolean; id: number; sent: number }>(
    `let sent = 0;
    const inlet = createInlet({
      key: '${key}',
      fetch: async (request) => {
        const answer = await fetch(request);
        if (sent++ === 0) throw new TypeError('The connection broke.');
        return answer;
      },
    });
    const { id } = await inlet.leads.create({ first_name: 'Once', source: 'insecure' });
    tell({ secure: isSecureContext, id, sent });`,
    otherHost,
  );
  assert.deepEqual([told.secure, told.sent], [false, 2]);
  const { data } = await inlet.leads.list({ source: 'insecure' }).page();
  assert.deepEqual(
    data.map(({ id }) => id),
    [told.id],
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
