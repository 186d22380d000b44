import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { normalisePhone } from './normalise-phone.ts';

test('a national number → E.164, by the country of the workspace', () => {
  assert.equal(normalisePhone('(415) 555-1234', 'US'), '+14155551234');
  assert.equal(normalisePhone('020 7946 0958', 'GB'), '+442079460958');
  assert.equal(normalisePhone('+91 98765 43210', 'US'), '+919876543210');
});

test('a text that is no number, or of an impossible length → null', () => {
  for (const phone of ['123', 'call me', '+1415555123', '+141555512345', '0044 20 7946 0958']) {
    assert.equal(normalisePhone(phone, 'US'), null, phone);
  }
  assert.equal(normalisePhone('4155551234', 'XX'), null);
});

test('a complete North American number → the same result as the library', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\+1\d{10}$/), (phone) => {
      const number = parsePhoneNumberFromString(phone, { extract: false });
      assert.equal(normalisePhone(phone, 'US'), number?.isPossible() ? number.number : null);
    }),
  );
});
