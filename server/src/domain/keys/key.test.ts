import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import {
  contracts,
  hashKey,
  keyPrefixes,
  newKeyText,
  newSalt,
  randomBase62,
  visiblePrefix,
} from './key.ts';

test('a key consists of the prefix of its contract and 32 random characters', () => {
  for (const contract of contracts) {
    const text = newKeyText(contract);
    assert.match(text, new RegExp(`^${keyPrefixes[contract]}[0-9A-Za-z]{32}$`));
    assert.notEqual(newKeyText(contract), text);
  }
});

test('the visible prefix includes eight of the random characters', () => {
  assert.equal(visiblePrefix('remixcrm', 'rmx_abcdefghijkl'), 'rmx_abcdefgh');
  assert.equal(visiblePrefix('crmleadpro', 'crmlp_live_abcdefghijkl'), 'crmlp_live_abcdefgh');
});

test('random bytes from 248 on are discarded to avoid bias', () => {
  const chunks = [Uint8Array.of(248, 0, 255), Uint8Array.of(61, 62), Uint8Array.of(247)];
  const random = () => chunks.shift() ?? assert.fail('requested more bytes than needed');
  assert.equal(randomBase62(4, random), '0z0z');
});

test('the characters of base 62 are uniformly distributed', () => {
  const counts = new Map<string, number>();
  for (let round = 0; round < 2_000; round += 1) {
    for (const character of newKeyText('leadhub').slice(3)) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  const expected = (2_000 * 32) / 62;
  assert.equal(counts.size, 62);
  for (const [character, count] of counts) {
    assert.ok(Math.abs(count - expected) < expected / 4, `${character} occurs ${count} times`);
  }
});

test('the hash is the SHA-256 of the salt and the whole key', () => {
  const salt = newSalt();
  assert.equal(salt.length, 16);
  const expected = createHash('sha256')
    .update(Buffer.concat([salt, Buffer.from('lh_x')]))
    .digest();
  assert.deepEqual(hashKey(salt, 'lh_x'), expected);
});
