import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressesIn, addressesInHostsFile } from './hosts-file.ts';

const text = `127.0.0.1\tlocalhost
# 10.0.0.1 hooks.lan
10.0.0.2  hooks.lan Hooks   # the receiver
fd00::2 hooks.lan
not-an-address hooks.lan`;

test('a name in the hosts file → every address listed for it', () => {
  assert.deepEqual(addressesIn(text, 'hooks.lan'), ['10.0.0.2', 'fd00::2']);
  assert.deepEqual(addressesIn(text, 'HOOKS.'), ['10.0.0.2']);
  assert.deepEqual(addressesIn(text, 'lan'), []);
  assert.deepEqual(addressesIn(text, '#'), []);
});

test('localhost without a hosts file → the loopback addresses', async () => {
  for (const name of ['localhost', 'app.localhost', 'LOCALHOST.']) {
    assert.deepEqual(await addressesInHostsFile(name, '/nowhere'), ['127.0.0.1', '::1'], name);
  }
  assert.deepEqual(await addressesInHostsFile('notlocalhost', '/nowhere'), []);
});
