// Opens and clicks of marketing: counted once, in batches, by people, and only when they are wanted.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { eventually } from '../eventually.ts';
import { openMailApp } from './open-mail-app.ts';

let now = new Date('2026-03-28T12:00:00Z');
const { app, server, ok, addLead, mailEvents, close } = await openMailApp({
  clock: { now: () => now },
});
after(close);
await app.work();

const target = 'https://acme.example/frühling?a=1&b=2';
const followed = 'https://acme.example/fr%C3%BChling?a=1&b=2';
const body = `<mjml><mj-body><mj-section><mj-column>
  <mj-text>Hello. <a href="${target.replace('&', '&amp;')}">Look</a></mj-text>
</mj-column></mj-section></mj-body></mjml>`;
const { id: template } = await ok('POST', '/api/v1/templates', {
  ...{ name: 'Spring', subject: 'Spring', body, format: 'mjml', kind: 'marketing' },
});
const agent = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0';
const settings = '/api/v1/mail/settings';

async function send(email: string) {
  const lead = await addLead(email);
  const mail = await ok('POST', `/api/v1/leads/${lead.id}/mails`, { template_id: template });
  const { mail: received } = await server.mailTo(email);
  const find = () => ok('GET', `/api/v1/leads/${lead.id}/mails/${mail.id}`);
  await eventually(async () => (await find()).state === 'sent', 'it was not recorded');
  // People take longer than a second.
  now = new Date(now.getTime() + 5_000);
  const html = received.html ?? '';
  const pathOf = (pattern: RegExp) => {
    const address = pattern.exec(html)?.[1];
    return address === undefined ? undefined : new URL(address).pathname;
  };
  return {
    ...{ lead, find, html, text: received.text ?? '' },
    link: pathOf(/href="([^"]*\/t\/c\/[^"]*)"/),
    pixel: pathOf(/src="([^"]*\/t\/o\/[^"]*)"/),
  };
}

const visit = (url = '', userAgent = agent) =>
  app.app.inject({ method: 'GET', url, headers: { 'user-agent': userAgent } });
type Found = { opened_at: string | null; clicked_at: string | null };
const until = (find: () => Promise<Found>, isThere: (found: Found) => boolean) =>
  eventually(
    async () => isThere(await find()),
    () => 'it was not recorded',
  );

test('a followed link redirects to its address, and says that the mail was opened', async () => {
  const { lead, link, find, text } = await send('click@example.com');
  assert.match(text, /Look \(https:\/\/acme\.example\/frühling\?a=1&b=2\)/);
  const response = await visit(link);
  assert.deepEqual([response.statusCode, response.headers.location], [302, followed]);
  await until(find, ({ clicked_at }) => clicked_at !== null);
  assert.notEqual((await find()).opened_at, null);
  await visit(link);
  assert.deepEqual(await mailEvents(lead.id), ['mail.queued', 'mail.sent', 'mail.clicked']);
  const [event] = await ok('GET', `/api/v1/leads/${lead.id}/activity`);
  assert.equal(event.after.mail.link, followed);
  for (const filter of ['open_count[over]=0', 'click_count=1']) {
    const found = await ok('GET', `/api/v1/leads?${filter}`);
    assert.deepEqual([filter, found.map(({ id }: { id: number }) => id)], [filter, [lead.id]]);
  }
});

test('a pixel is a picture that nobody stores; a thousand of one mail are one open', async () => {
  const { lead, pixel, find } = await send('open@example.com');
  const before = await app.database.pool.query('select last_event from workspace_counters');
  const responses = await Promise.all(Array.from({ length: 1_000 }, () => visit(pixel)));
  const [first] = responses;
  assert.equal(first?.headers['content-type'], 'image/gif');
  assert.equal(first?.headers['cache-control'], 'no-store');
  await until(find, ({ opened_at }) => opened_at !== null);
  const since = await app.database.pool.query('select last_event from workspace_counters');
  assert.equal(Number(since.rows[0].last_event) - Number(before.rows[0].last_event), 1);
  assert.deepEqual(await mailEvents(lead.id), ['mail.queued', 'mail.sent', 'mail.opened']);
});

test('programs do not count, and neither does anything within a second of sending', async () => {
  const scanned = await send('scan@example.com');
  await visit(scanned.pixel, 'Mozilla/5.0');
  assert.equal((await visit(scanned.link, 'Barracuda Sentinel (EE)')).statusCode, 302);
  now = new Date(now.getTime() - 4_900);
  await visit(scanned.link);
  now = new Date(now.getTime() + 10_000);
  // Those of another mail are recorded after them.
  const read = await send('read@example.com');
  await visit(read.pixel);
  await until(read.find, ({ opened_at }) => opened_at !== null);
  const { opened_at, clicked_at } = await scanned.find();
  assert.deepEqual([opened_at, clicked_at], [null, null]);
});

test('a token that is not ours → a picture without an open, and a page instead of a redirect', async () => {
  assert.equal((await visit('/t/o/unknown')).statusCode, 200);
  const forged = await visit(
    `/t/c/${Buffer.from('https://attacker.example').toString('base64url')}`,
  );
  assert.equal(forged.statusCode, 404);
  assert.equal(forged.headers.location, undefined);
  const { pixel = '' } = await send('mixed@example.com');
  assert.equal((await visit(pixel.replace('/t/o/', '/t/c/'))).statusCode, 404);
});

test('what the workspace has switched off is not in its mails', async () => {
  await ok('PATCH', settings, { track_opens: false });
  const links = await send('links@example.com');
  assert.deepEqual([links.pixel, typeof links.link], [undefined, 'string']);
  await ok('PATCH', settings, { track_clicks: false });
  const none = await send('none@example.com');
  assert.deepEqual([none.pixel, none.link], [undefined, undefined]);
  assert.ok(none.html.includes(target.replace('&', '&amp;')));
  await ok('PATCH', settings, { track_opens: true, track_clicks: true });
});

test('the link to unsubscribe is not tracked, and one that unsubscribes is known of the mail', async () => {
  const { html, find } = await send('leave@example.com');
  const address = /href="([^"]*\/u\/[^"]*)"/.exec(html)?.[1];
  assert.ok(address);
  const response = await app.app.inject({ method: 'POST', url: new URL(address).pathname });
  assert.equal(response.statusCode, 200);
  assert.notEqual((await find()).unsubscribed_at, null);
  const [suppression] = await ok('GET', '/api/v1/suppressions?search=leave@');
  assert.equal(suppression.reason, 'unsubscribed');
});
