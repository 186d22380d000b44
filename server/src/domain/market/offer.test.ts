import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DomainError } from '../errors.ts';
import type { LeadDraft } from '../leads/lead.ts';
import { checkCategory, checkDuplicateDays, checkRequiredFields, missingFields } from './offer.ts';

const draft: LeadDraft = {
  firstName: 'John',
  lastName: 'Doe',
  zip: '75001',
  extra: {
    roof_age: 12,
    'utility company': 'Oncor',
    empty: ' ',
    nothing: null,
    list: [],
    no: false,
  },
};

function missing(...requiredFields: string[]): string[] {
  return missingFields({ requiredFields }, draft).map(({ field, kind }) => `${kind} ${field}`);
}

test('a required field may be a standard, a custom or an extra field of the lead', () => {
  assert.deepEqual(missing('zip', 'firstName', 'first_name', 'roof_age', 'utility company'), []);
  assert.deepEqual(missing('zip', 'email', 'city', 'roof_size'), [
    'missing email',
    'missing city',
    'missing roof_size',
  ]);
});

test('an empty value counts as missing, false does not', () => {
  assert.deepEqual(missing('empty', 'nothing', 'list', 'no'), [
    'missing empty',
    'missing nothing',
    'missing list',
  ]);
});

test('properties of Object.prototype are not fields of the lead', () => {
  assert.deepEqual(missing('constructor', '__proto__', 'toString'), [
    'missing constructor',
    'missing __proto__',
    'missing toString',
  ]);
});

test('invalid terms of an offer → invalid', () => {
  assert.equal(checkCategory('  Auto Insurance '), 'Auto Insurance');
  assert.deepEqual(checkRequiredFields([' zip', 'email', 'zip', '']), ['zip', 'email']);
  assert.equal(checkDuplicateDays(30), 30);
  for (const wrong of [
    () => checkCategory(' '),
    () => checkCategory('a\nb'),
    () => checkCategory('a'.repeat(201)),
    () => checkRequiredFields(['a\u0000']),
    () => checkRequiredFields(Array.from({ length: 51 }, (_, index) => `field_${index}`)),
    () => checkDuplicateDays(-1),
    () => checkDuplicateDays(1.5),
    () => checkDuplicateDays(Number.NaN),
  ]) {
    assert.throws(wrong, (error) => error instanceof DomainError && error.code === 'invalid');
  }
});
