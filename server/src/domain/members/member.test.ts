import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPersonName, checkRole, checkSignInEmail, nameFromEmail } from './member.ts';
import { checkPassword, newPassword } from './password.ts';

test('a sign-in address is trimmed and lowercased', () => {
  assert.equal(checkSignInEmail(' Ann.Smith+crm@Acme.CO.uk '), 'ann.smith+crm@acme.co.uk');
  assert.equal(checkSignInEmail("o'brien@a.io"), "o'brien@a.io");
});

test('a malformed sign-in address is rejected', () => {
  const wrong = ['', 'ann', 'ann@', '@a.io', 'a b@a.io', 'a..b@a.io', '.a@a.io', 'a.@a.io'];
  for (const text of [
    ...wrong,
    'a@b',
    'a@-b.io',
    'a@b-.io',
    'a@b.i',
    'ä@b.io',
    'a@closed.invalid',
    `${'a'.repeat(250)}@b.io`,
  ]) {
    assert.throws(() => checkSignInEmail(text), /is not an e-mail address/, text);
  }
});

test('a long malformed address → refused in linear time', () => {
  assert.throws(() => checkSignInEmail(`${"a'".repeat(120)}@`));
  assert.throws(() => checkSignInEmail(`a@${'b-'.repeat(120)}`));
});

test('the default name of a person comes from the address', () => {
  assert.equal(nameFromEmail('jo.smith+x@a.io'), 'Jo Smith X');
  assert.equal(nameFromEmail('___@a.io'), '___@a.io');
});

test('names are one trimmed line, and unknown roles are rejected', () => {
  assert.equal(checkPersonName(' Ann '), 'Ann');
  assert.throws(() => checkPersonName(' '), /needs a name/);
  assert.throws(() => checkPersonName('a\0'), /one line/);
  assert.equal(checkRole('Owner'), 'owner');
  assert.throws(() => checkRole('boss'), /no role "boss"/);
});

test('a generated password is valid and unique', () => {
  assert.equal(checkPassword(newPassword()).length, 16);
  assert.notEqual(newPassword(), newPassword());
  assert.throws(() => checkPassword('short'), /8 to 128/);
  assert.throws(() => checkPassword('x'.repeat(129)), /8 to 128/);
});
