import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DomainError } from '../errors.ts';
import {
  checkCountry,
  checkPlan,
  checkSlug,
  checkTimeZone,
  checkWorkspaceName,
  newSellerCode,
  numberedSlug,
  slugFromName,
} from './workspace.ts';

const refuses = (check: () => unknown, field: string) =>
  assert.throws(check, (error) => error instanceof DomainError && error.fields[0]?.field === field);

test('a slug is made of the letters and digits of the name', () => {
  const cases: [string, string][] = [
    ['Acme', 'acme'],
    ['Café Zürich & Co.', 'cafe-zurich-co'],
    ['Straße 12', 'strasse-12'],
    ['  --Hello,   World!--  ', 'hello-world'],
    ['東京', 'workspace'],
    ['X', 'workspace-x'],
    ['a'.repeat(80), 'a'.repeat(50)],
    [`${'a'.repeat(49)} b`, 'a'.repeat(49)],
  ];
  for (const [name, slug] of cases) {
    assert.equal(slugFromName(name), slug);
    assert.equal(checkSlug(slug), slug);
  }
});

test('a numbered slug stays within its length', () => {
  assert.equal(numberedSlug('acme', 1), 'acme');
  assert.equal(numberedSlug('acme', 2), 'acme-2');
  assert.equal(numberedSlug('a'.repeat(50), 12), `${'a'.repeat(47)}-12`);
  assert.equal(numberedSlug(`${'a'.repeat(46)}-bcd`, 12), `${'a'.repeat(46)}-12`);
});

test('slugs of another form are refused', () => {
  for (const slug of ['', 'a', 'A-b', 'a b', 'a_b', 'é2', 'a'.repeat(51), 'a\n']) {
    refuses(() => checkSlug(slug), 'slug');
  }
});

test('a seller code is eight capital letters and digits', () => {
  for (let round = 0; round < 100; round += 1) assert.match(newSellerCode(), /^[A-Z0-9]{8}$/);
});

test('names are trimmed, and are one line', () => {
  assert.equal(checkWorkspaceName('  Acme Ltd '), 'Acme Ltd');
  for (const name of ['', '   ', 'a\nb', 'a\0b', 'a'.repeat(201)]) {
    refuses(() => checkWorkspaceName(name), 'name');
  }
});

test('plans, countries and time zones are those there are', () => {
  assert.equal(checkPlan('Pro'), 'pro');
  refuses(() => checkPlan('gold'), 'plan');
  assert.equal(checkCountry('in'), 'IN');
  for (const country of ['', 'USA', 'XX', 'India']) refuses(() => checkCountry(country), 'country');
  assert.equal(checkTimeZone('europe/berlin'), 'Europe/Berlin');
  assert.equal(checkTimeZone('Asia/Kolkata'), 'Asia/Kolkata');
  assert.equal(checkTimeZone('utc'), 'UTC');
  for (const zone of ['', '+01:00', '5', 'Mars/Olympus', 'Europe/Berlin\0']) {
    refuses(() => checkTimeZone(zone), 'time_zone');
  }
});
