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

const rejects = (check: () => unknown, field: string) =>
  assert.throws(check, (error) => error instanceof DomainError && error.fields[0]?.field === field);

test('a derived slug consists of the letters and digits of the name', () => {
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

test('a malformed slug is rejected', () => {
  for (const slug of ['', 'a', 'A-b', 'a b', 'a_b', 'é2', 'a'.repeat(51), 'a\n']) {
    rejects(() => checkSlug(slug), 'slug');
  }
});

test('a seller code has eight uppercase letters and digits', () => {
  for (let round = 0; round < 100; round += 1) assert.match(newSellerCode(), /^[A-Z0-9]{8}$/);
});

test('a name is trimmed; an empty, long or multi-line one is rejected', () => {
  assert.equal(checkWorkspaceName('  Acme Ltd '), 'Acme Ltd');
  for (const name of ['', '   ', 'a\nb', 'a\0b', 'a'.repeat(201)]) {
    rejects(() => checkWorkspaceName(name), 'name');
  }
});

test('unknown plans, countries and time zones are rejected', () => {
  assert.equal(checkPlan('Pro'), 'pro');
  rejects(() => checkPlan('gold'), 'plan');
  assert.equal(checkCountry('in'), 'IN');
  for (const country of ['', 'USA', 'XX', 'India']) rejects(() => checkCountry(country), 'country');
  assert.equal(checkTimeZone('europe/berlin'), 'Europe/Berlin');
  assert.equal(checkTimeZone('Asia/Kolkata'), 'Asia/Kolkata');
  assert.equal(checkTimeZone('utc'), 'UTC');
  for (const zone of ['', '+01:00', '5', 'Mars/Olympus', 'Europe/Berlin\0']) {
    rejects(() => checkTimeZone(zone), 'time_zone');
  }
});
