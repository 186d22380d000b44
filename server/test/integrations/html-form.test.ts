// Forms of somebody's own pages, posted straight to the address of an integration.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { asJson, urlencoded } from '../stand-ins/senders.ts';
import { openIntegrations } from './open-integrations.ts';

const { app, add, send, settled, lead } = await openIntegrations();
after(app.close);
const fields = { name: 'Ann Lee', email: 'ann@example.com', message: 'Call me', roof: 'flat' };
const origin = 'https://www.example.com';

test('a posted form → a redirect to the page of the settings, and a lead', async () => {
  const form = await add('html_form', { redirect_url: `${origin}/thanks` });
  const { statusCode, headers } = await send(form, urlencoded({ ...fields, _gotcha: '' }));
  assert.deepEqual([statusCode, headers.location], [303, `${origin}/thanks`]);
  const [{ lead_id }] = await settled(form, 1);
  const { name, source, notes, extra } = await lead(lead_id);
  assert.deepEqual(
    [name, source, notes, extra],
    ['Ann Lee', 'website', 'Call me', { roof: 'flat' }],
  );
});

test('without a redirect → a page in the language of the visitor, or JSON for a script', async () => {
  const form = await add('html_form');
  const sent = urlencoded(fields);
  const page = await send(form, { ...sent, headers: { ...sent.headers, 'accept-language': 'de' } });
  assert.equal(page.statusCode, 200);
  assert.match(page.body, /<html lang="de">[\s\S]*Vielen Dank/);
  const json = await send(form, asJson({ ...fields, name: 'Bo' }, { accept: 'application/json' }));
  assert.deepEqual([json.statusCode, json.body], [200, '{}']);
  assert.equal(json.headers['access-control-allow-origin'], '*');
  const broken = await send(form, { ...sent, payload: 'a=%ff' });
  assert.equal(broken.statusCode, 400);
  assert.match(broken.body, /<html lang="en">/);
});

test('who fills in the trap, or sends within two seconds → thanked, refused as spam, and no lead', async () => {
  const form = await add('html_form');
  const trapped = await send(form, urlencoded({ ...fields, _gotcha: 'x' }));
  // On a slow machine, a request of now would not be quick.
  const soon = String(Date.now() + 30_000);
  const quick = await send(form, urlencoded({ ...fields, _opened_at: soon }));
  const slow = { ...fields, _opened_at: String(Date.now() - 5_000) };
  assert.deepEqual([trapped.statusCode, quick.statusCode], [200, 200]);
  await send(form, urlencoded(slow));
  const deliveries = await settled(form, 3);
  assert.deepEqual(
    deliveries.map(({ state, reason }) => `${state} ${reason}`),
    ['refused spam', 'refused spam', 'handled null'],
  );
});

test('a form of another origin than those of the settings → 403', async () => {
  const form = await add('html_form', { allowed_origins: [origin] });
  const from = (headers: Record<string, string>, name: string) => {
    const sent = urlencoded({ ...fields, name });
    return send(form, { ...sent, headers: { ...sent.headers, ...headers } });
  };
  const statuses = [
    await from({ origin }, 'one'),
    await from({ referer: `${origin}/contact` }, 'two'),
    await from({ origin: 'https://evil.example' }, 'three'),
    await from({}, 'four'),
  ].map(({ statusCode }) => statusCode);
  assert.deepEqual(statuses, [200, 200, 403, 403]);
  const preflight = await app.app.inject({
    method: 'OPTIONS',
    url: form.path,
    headers: { origin },
  });
  assert.deepEqual(
    [preflight.statusCode, preflight.headers['access-control-allow-origin']],
    [204, origin],
  );
});

test('more than a person sends within a minute → 429', async () => {
  const form = await add('html_form');
  const statuses: number[] = [];
  for (let count = 0; count < 31; count += 1) {
    statuses.push((await send(form, urlencoded({ ...fields, n: String(count) }))).statusCode);
  }
  assert.deepEqual([statuses.at(29), statuses.at(30)], [200, 429]);
});
