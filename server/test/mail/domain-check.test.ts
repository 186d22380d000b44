// The check of the sender's domain, against a name server.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type NameResponse, openNameServer } from '../name-server.ts';
import { openMailApp } from './open-mail-app.ts';

const key = `v=DKIM1; k=rsa; p=${'A'.repeat(392)}`;
const names: Record<string, NameResponse> = {
  'inlet.example': { texts: ['v=spf1 a mx ~all'] },
  '_dmarc.inlet.example': { texts: ['v=DMARC1; p=reject'] },
  'own._domainkey.inlet.example': { texts: [key] },
  'mg.acme.example': { texts: ['v=spf1 mx -all'] },
  'k1._domainkey.mg.acme.example': {
    texts: ['k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='],
  },
  '_dmarc.slow.example': 'hang',
};
const server = await openNameServer((name) => names[name] ?? 'missing');
const { call, ok, close } = await openMailApp({ nameServers: [server.address] });
after(async () => {
  await close();
  await server.close();
});

interface Finding {
  check: string;
  status: string;
  code: string;
  advice: string;
  add: { name: string; value: string } | null;
}

async function check(query = '') {
  const { domain, findings } = await ok('GET', `/api/v1/mail/domain-check${query}`);
  return { domain, codes: findings.map(({ code }: Finding) => code), findings };
}

test('the domain of the sender is checked; its DKIM key by a selector', async () => {
  assert.deepEqual((await check()).codes, ['spf_ok', 'dkim_selector_unknown', 'dmarc_ok']);
  const { domain, codes } = await check('?selector=own');
  assert.equal(domain, 'inlet.example');
  assert.deepEqual(codes, ['spf_ok', 'dkim_invalid', 'dmarc_ok']);
});

test('a domain without records → what to add, in words', async () => {
  const { findings, codes } = await check('?domain=new.example&selector=s1');
  assert.deepEqual(codes, ['spf_missing', 'dkim_missing', 'dmarc_missing']);
  assert.deepEqual(findings[2].add, {
    ...{ type: 'TXT', name: '_dmarc.new.example' },
    value: 'v=DMARC1; p=none; rua=mailto:postmaster@new.example',
  });
  for (const { advice } of findings) assert.match(advice, /^[A-Z].*\.$/);
});

test('with Mailgun, the domain that it signs for, its include and its usual selectors', async () => {
  const { id } = await ok('POST', '/api/v1/integrations', {
    ...{ type: 'mailgun', name: 'Mailgun' },
    settings: { domain: 'mg.acme.example', region: 'eu', api_key: 'k', from: 'a@inlet.example' },
  });
  await ok('PATCH', '/api/v1/mail/settings', { integration_id: id });
  const { domain, codes, findings } = await check();
  assert.equal(domain, 'inlet.example');
  assert.deepEqual(codes, ['spf_not_included', 'dkim_ok', 'dmarc_ok']);
  assert.equal(findings[0].add.value, 'v=spf1 include:mailgun.org mx -all');
  await ok('PATCH', '/api/v1/mail/settings', { integration_id: null });
});

test('a server that cannot be found has a sender to check all the same', async () => {
  const settings = { host: 'smtp.lost.example', port: 587, security: 'starttls' };
  const { id } = await ok('POST', '/api/v1/integrations', {
    ...{ type: 'smtp', name: 'Lost', settings: { ...settings, from: 'a@new.example' } },
  });
  await ok('PATCH', '/api/v1/mail/settings', { integration_id: id });
  assert.equal((await check()).domain, 'new.example');
  await ok('PATCH', '/api/v1/mail/settings', { integration_id: null });
});

test('a name server that does not respond is said for its check alone', async () => {
  assert.deepEqual((await check('?domain=slow.example&selector=s1')).codes, [
    ...['spf_missing', 'dkim_missing', 'lookup_failed'],
  ]);
  assert.equal((await call('GET', '/api/v1/mail/domain-check?domain=a%20b')).status, 422);
});
