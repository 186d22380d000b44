import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { judgeDkim } from './judge-dkim.ts';
import { dmarcNames, judgeDmarc } from './judge-dmarc.ts';
import { judgeSpf } from './judge-spf.ts';

test('SPF: missing, several, too wide, without the service, in order', () => {
  for (const [texts, expected, value] of [
    [['google-site-verification=x'], 'spf_missing', 'v=spf1 include:mailgun.org ~all'],
    [['v=spf1 -all', 'v=spf1 mx ~all'], 'spf_twice', undefined],
    [['v=spf1 include:mailgun.org +all'], 'spf_allows_all', undefined],
    [['v=spf1 mx ~all'], 'spf_not_included', 'v=spf1 include:mailgun.org mx ~all'],
    [['v=spf1 mx include:mailgun.org -all'], 'spf_ok', undefined],
    [['v=spf1 redirect=mailgun.org'], 'spf_ok', undefined],
  ] as const) {
    const { code, add } = judgeSpf('acme.example', texts, 'mailgun.org');
    assert.deepEqual([code, add?.value], [expected, value], texts.join());
  }
  assert.equal(judgeSpf('acme.example', ['v=spf1 mx ~all'], null).code, 'spf_ok');
  assert.equal(judgeSpf('acme.example', ['v=spf10 mx'], null).code, 'spf_missing');
});

const keyOf = (modulusLength: number): string =>
  generateKeyPairSync('rsa', { modulusLength })
    .publicKey.export({ type: 'spki', format: 'der' })
    .toString('base64');

test('DKIM: missing, withdrawn, unreadable, too short, in order', () => {
  for (const [text, expected] of [
    ['v=spf1 mx', 'dkim_missing'],
    ['v=DKIM1; p=', 'dkim_revoked'],
    ['v=DKIM1; p=nonsense', 'dkim_invalid'],
    [`v=DKIM1; k=rsa; p=${keyOf(512)}`, 'dkim_short'],
    [`k=rsa; p=${keyOf(2_048)}`, 'dkim_ok'],
    ['v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=', 'dkim_ok'],
  ] as const) {
    assert.equal(judgeDkim('k1._domainkey.acme.example', [text]).code, expected, text);
  }
});

test('DMARC: missing, several, without a policy, only reporting, in order', () => {
  const name = '_dmarc.mail.acme.example';
  const parent = '_dmarc.acme.example';
  for (const [found, texts, expected] of [
    [name, [], 'dmarc_missing'],
    [name, ['v=DMARC1; p=none', 'v=DMARC1; p=reject'], 'dmarc_twice'],
    [name, ['v=DMARC1; rua=mailto:a@acme.example'], 'dmarc_invalid'],
    [name, ['v=DMARC1; p=none;'], 'dmarc_none'],
    [name, ['v=DMARC1; p=Reject'], 'dmarc_ok'],
    [parent, ['v=DMARC1; p=reject; sp=none'], 'dmarc_none'],
    [parent, ['v=DMARC1; p=quarantine'], 'dmarc_ok'],
  ] as const) {
    assert.equal(judgeDmarc('mail.acme.example', found, texts).code, expected, texts.join());
  }
  assert.deepEqual(dmarcNames('mail.acme.example'), [name, parent]);
});
