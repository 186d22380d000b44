import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSealer } from './sealer.ts';

const sealer = createSealer('one secret of the installation, long');

test('seal and open → the same text, with another ciphertext each time', () => {
  const sealed = sealer.seal('whsec_ähm');
  assert.equal(sealer.open(sealed), 'whsec_ähm');
  assert.notEqual(sealer.seal('whsec_ähm'), sealed);
  assert.ok(!sealed.includes('whsec'));
});

test('another secret, or a changed ciphertext → open throws', () => {
  const sealed = sealer.seal('secret');
  assert.throws(() => createSealer('another secret of the installation').open(sealed));
  const last = sealed.at(-5) === 'A' ? 'B' : 'A';
  assert.throws(() => sealer.open(sealed.slice(0, -5) + last + sealed.slice(-4)));
});
