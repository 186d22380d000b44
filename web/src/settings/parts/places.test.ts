import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countries, currencies, timeZones, withChosen } from './places.ts';

test('countries have names in the language, and no country that is no more', () => {
  const german = countries('de');
  assert.ok(german.length > 200);
  assert.equal(german.find(({ value }) => value === 'DE')?.label, 'Deutschland');
  for (const gone of ['DD', 'SU', 'YU', 'EU', 'UK', 'ZZ']) {
    assert.ok(!german.some(({ value }) => value === gone), gone);
  }
});

test('currencies and time zones are those of Intl', () => {
  assert.ok(currencies('en').some(({ label }) => label === 'EUR · Euro'));
  assert.equal(timeZones()[0]?.value, 'UTC');
  assert.ok(timeZones().some(({ value }) => value === 'Europe/Berlin'));
});

test('a chosen value that is none of the choices is kept', () => {
  assert.equal(withChosen([], 'XYZ')[0]?.value, 'XYZ');
});
