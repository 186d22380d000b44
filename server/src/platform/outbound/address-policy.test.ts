import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalOf } from './address-policy.ts';
import { parseAllowList } from './allow-list.ts';

const refusal = (host: string, addresses: string[], allow = '', protocol = 'https:') =>
  refusalOf({ protocol, host, addresses }, parseAllowList(allow))?.message;

test('a host with an address that is not public → refused', () => {
  assert.equal(refusal('a.example', ['8.8.8.8', '2001:4860:4860::8888']), undefined);
  assert.match(refusal('a.example', ['8.8.8.8', '127.0.0.1']) ?? '', /a\.example is not on/);
  assert.match(refusal('a.example', []) ?? '', /cannot be found/);
});

test('plain HTTP → refused unless the allow list has the host or all its addresses', () => {
  assert.match(refusal('a.example', ['8.8.8.8'], '', 'http:') ?? '', /https/);
  assert.equal(refusal('hooks.lan', ['10.0.0.1'], 'HOOKS.lan', 'http:'), undefined);
  assert.equal(refusal('hooks.lan', ['10.0.0.1'], '10.0.0.0/8', 'http:'), undefined);
  assert.match(refusal('hooks.lan', ['10.0.0.1', '8.8.8.8'], '10.0.0.0/8', 'http:') ?? '', /https/);
  assert.equal(refusal('x', ['::ffff:10.0.0.1'], '10.0.0.0/8'), undefined);
});
