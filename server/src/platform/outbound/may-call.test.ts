import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAllowList } from './allow-list.ts';
import { refusalOf } from './may-call.ts';

const refusal = (host: string, addresses: string[], allow = '', protocol = 'https:') =>
  refusalOf({ protocol, host, addresses }, parseAllowList(allow))?.message;

test('each address of a name has to be public', () => {
  assert.equal(refusal('a.example', ['8.8.8.8', '2001:4860:4860::8888']), undefined);
  assert.match(refusal('a.example', ['8.8.8.8', '127.0.0.1']) ?? '', /a\.example is not on/);
  assert.match(refusal('a.example', []) ?? '', /cannot be found/);
});

test('plain HTTP is for what is allowed, by name or by address', () => {
  assert.match(refusal('a.example', ['8.8.8.8'], '', 'http:') ?? '', /https/);
  assert.equal(refusal('hooks.lan', ['10.0.0.1'], 'HOOKS.lan', 'http:'), undefined);
  assert.equal(refusal('hooks.lan', ['10.0.0.1'], '10.0.0.0/8', 'http:'), undefined);
  assert.match(refusal('hooks.lan', ['10.0.0.1', '8.8.8.8'], '10.0.0.0/8', 'http:') ?? '', /https/);
  assert.equal(refusal('x', ['::ffff:10.0.0.1'], '10.0.0.0/8'), undefined);
});
