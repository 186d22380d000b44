import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ContactAddress, changeAddresses, maxAddresses } from './contact-addresses.ts';

const work = { address: 'Ann@work.example', label: 'work' };
const home = { address: 'ann@home.example', label: null };
const old = { address: 'ann@old.example', label: 'old' };
const now = [work, home];

const changed = (one: string | null | undefined, all?: ContactAddress[]) =>
  changeAddresses('email', now, { one, all }, 'US');

test('a single address promotes one of the list, or takes the place of the primary one', () => {
  assert.deepEqual(changed(undefined), now);
  assert.deepEqual(changed('ANN@home.example'), [
    { address: 'ANN@home.example', label: null },
    work,
  ]);
  assert.deepEqual(changed('new@work.example'), [
    { address: 'new@work.example', label: 'work' },
    home,
  ]);
  assert.deepEqual(changed(null), [home]);
});

test('a list replaces the present one; an address that is sent with it becomes the primary one', () => {
  assert.deepEqual(changed(undefined, [old, home]), [old, home]);
  assert.deepEqual(changed(undefined, []), []);
  assert.deepEqual(changed('ann@home.example', [old, home]), [home, old]);
  assert.deepEqual(changed('new@a.example', [old]), [
    { address: 'new@a.example', label: null },
    old,
  ]);
  assert.deepEqual(changed(null, [old]), [old]);
});

test('of two spellings of one address the first stays', () => {
  const twice = [old, { address: 'ANN@old.example', label: null }];
  assert.deepEqual(changed(undefined, twice), [old]);
  const phones = ['(415) 555-0001', '+1 415 555 0001', '12', '12'].map((address) => ({
    address,
    label: null,
  }));
  assert.deepEqual(changeAddresses('phone', [], { one: undefined, all: phones }, 'US'), [
    phones[0],
    phones[2],
  ]);
});

test('too many addresses are refused', () => {
  const many = Array.from({ length: maxAddresses }, (_, index) => ({
    address: `${index}@a.example`,
    label: null,
  }));
  assert.equal(changed(undefined, many).length, maxAddresses);
  assert.throws(() => changed('more@a.example', many), /at most 20 emails/);
});
