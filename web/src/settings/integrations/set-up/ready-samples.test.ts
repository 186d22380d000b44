import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readySamples } from './ready-samples.ts';

const url = 'https://inlet.example.com/hooks/integrations/abc';
const options = {
  ...{ token: undefined, signingSecret: undefined, signatureHeader: 'X-Signature' },
  names: { form: 'Form', signed: 'Signed' },
};

test('readySamples of a webhook → requests to its address, with its token', () => {
  const [curl] = readySamples('webhook', url, options);
  assert.equal(curl?.language, 'curl');
  assert.ok(curl.code.includes(url));
  assert.ok(!curl.code.includes('X-Webhook-Token'));
  const [withToken] = readySamples('webhook', url, { ...options, token: 'a-token-of-16-chars' });
  assert.ok(withToken?.code.includes('X-Webhook-Token: a-token-of-16-chars'));
});

test('readySamples of a webhook with a signing secret → a request that signs its body', () => {
  const samples = readySamples('webhook', url, { ...options, signingSecret: 'sign-it' });
  assert.deepEqual(
    samples.map(({ language }) => language),
    ['Signed'],
  );
  assert.match(samples[0]?.code ?? '', /createHmac\("sha256", "sign-it"\)/);
});

test('readySamples of a form → the form with its trap; of other services → none', () => {
  assert.match(readySamples('html_form', url, options)[0]?.code ?? '', /_gotcha/);
  assert.deepEqual(readySamples('typeform', url, options), []);
});
