import assert from 'node:assert/strict';
import { test } from 'node:test';
import { troubleKey } from './trouble.ts';

test('a code of the network is told by a sentence', () => {
  const refused = 'connect ECONNREFUSED 127.0.0.1:80 (ECONNREFUSED)';
  assert.equal(troubleKey(refused), 'webhooks.trouble_refused');
  assert.equal(troubleKey('getaddrinfo ENOTFOUND x.test'), 'webhooks.trouble_unknownHost');
  assert.equal(troubleKey('timeout (UND_ERR_HEADERS_TIMEOUT)'), 'webhooks.trouble_timeout');
  assert.equal(troubleKey('DEPTH_ZERO_SELF_SIGNED_CERT'), 'webhooks.trouble_certificate');
});

test('a reason in words stays as it is', () => {
  assert.equal(troubleKey('It answered 500.'), undefined);
});
