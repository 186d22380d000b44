import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSigner } from '../../../platform/secrets/signer.ts';
import { isMachine } from './is-machine.ts';
import { trackHtml } from './track-html.ts';
import { createTrackingTokens } from './tracking-token.ts';

const linkOf = (url: string) => `https://inlet.example/t/c/${encodeURIComponent(url)}`;
const pixel = 'https://inlet.example/t/o/x';

test('links to web pages are tracked; others, and the link to unsubscribe, are not', () => {
  const html =
    '<body><a class="x" href="https://acme.example/?a=1&amp;b=2">A</a><a href=\'http://b.example\'>B</a>' +
    '<a href="mailto:a@b.c">C</a><a href="#top">D</a><a href="inlet:unsubscribe">E</a>' +
    '<img src="https://acme.example/x.png"></body>';
  assert.equal(
    trackHtml(html, { linkOf, pixel: null }),
    html
      .replace('https://acme.example/?a=1&amp;b=2', linkOf('https://acme.example/?a=1&b=2'))
      .replace('http://b.example', linkOf('http://b.example/')),
  );
});

test('the pixel is at the end of the body', () => {
  const html = trackHtml('<body><p>Hello</p></body>', { linkOf: null, pixel });
  assert.match(html, /<p>Hello<\/p><img src="https:\/\/inlet\.example\/t\/o\/x"[^>]*><\/body>$/);
});

test('a token leads to its address alone; one of another secret, or changed, to none', () => {
  const tokens = createTrackingTokens(createSigner('a secret', 'links'));
  const visit = {
    workspaceId: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f63',
    mailId: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f64',
    url: 'https://acme.example/ü?a=1',
  };
  const token = tokens.create(visit);
  assert.deepEqual(tokens.read(token), visit);
  assert.deepEqual(tokens.read(tokens.create({ ...visit, url: null })), { ...visit, url: null });
  const bytes = Buffer.from(token, 'base64url');
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  assert.equal(tokens.read(bytes.toString('base64url')), undefined);
  assert.equal(createTrackingTokens(createSigner('other', 'links')).read(token), undefined);
  assert.equal(tokens.read(''), undefined);
});

test('programs that name themselves, and those that hide, are no readers', () => {
  const chrome =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36';
  const gmail =
    'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)';
  for (const agent of [chrome, gmail, 'Microsoft Outlook 16.0']) {
    assert.equal(isMachine(agent), false, agent);
  }
  for (const agent of ['Mozilla/5.0', '', 'curl/8.9', 'Barracuda Sentinel (EE)', 'Slackbot 1.0']) {
    assert.equal(isMachine(agent), true, agent);
  }
  assert.equal(isMachine(undefined), true);
});
