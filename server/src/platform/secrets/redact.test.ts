import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cpuMsOf } from '../../../test/cpu-time.ts';
import { createRedact } from './redact.ts';

const redact = createRedact(['lh_', 'whsec_']);
const secret = 'Zk3vQ9xL2mT7pR5sW8yB4nC6';

const texts = {
  'an API key in a sentence': `no such key lh_${secret}`,
  'a webhook secret in base64': `signed with whsec_${secret}+/=`,
  'a header in JSON': JSON.stringify({ headers: { authorization: `Token ${secret}` } }),
  'a cookie in a list': JSON.stringify({ 'set-cookie': [`sid=${secret}; HttpOnly`] }),
  'raw headers': JSON.stringify(['Host', 'a.example', 'X-Api-Key', secret]),
  'JSON within JSON': JSON.stringify({ body: JSON.stringify({ password: `a"${secret}` }) }),
  'a URL': `GET /setup?token=${secret}&x=1`,
  'a key in a URL': `/api/leads?key=${secret}`,
  'the path of an invitation': `https://crm.example/invite/${secret}`,
  'the address of an integration': `POST /hooks/integrations/${secret} failed`,
  'the address of a feed': `GET /feeds/${secret}.csv failed`,
  'a form': `name=Ann&password=${secret}`,
  'a cookie by itself': `a=1; inlet.session_token=${secret}.abc; b=2`,
  'a bearer in a sentence': `sent Bearer ${secret} to us`,
  'a connection string': `cannot reach postgresql://inlet:p@${secret}@db.example:5432/crm`,
};
for (const [name, text] of Object.entries(texts)) {
  test(`${name} → the secret is redacted, and JSON stays valid`, () => {
    const redacted = redact(text);
    assert.doesNotMatch(redacted, new RegExp(secret));
    assert.match(redacted, /\[redacted\]/);
    if (/^[{[]/.test(text)) assert.doesNotThrow(() => JSON.parse(redacted), redacted);
  });
}

test('a line without secrets → unchanged', () => {
  const line = JSON.stringify({
    level: 30,
    route: '/api/v1/keys',
    message: 'snap_off lh_short key=value a token of thanks, bearer',
    at: 'https://crm.example:8080/leads?page=2',
  });
  assert.equal(redact(line), line);
});

test('a long line of untrusted input → redacted in linear time', async () => {
  const spaces = ' '.repeat(50_000);
  for (const part of [
    `"cookie":${spaces}`,
    `"cookie"${spaces}`,
    `"cookie":[${spaces}`,
    'a-',
    '\\',
    '"',
    '://a:',
    'token',
    'lh_',
    '"cookie',
    ' Bearer',
  ]) {
    const text = part.repeat(Math.ceil(200_000 / part.length));
    const ms = await cpuMsOf(() => redact(text));
    assert.ok(ms < 5_000, `${part.slice(0, 20)}: ${ms} ms`);
  }
});
