import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConsent } from './read-consent.ts';

const shown = (consent: unknown) =>
  readConsent(consent).map(({ key, given, text }) => [key, given, text]);

test('the consents of a form are read by their keys, with their texts', () => {
  const at = '2026-11-24T08:41:00Z';
  const [line] = readConsent({ terms: { given: true, text: 'I agree.', form_id: 3, at } });
  assert.deepEqual(line, { key: 'terms', given: true, text: 'I agree.', at, form: 3 });
});

test('other forms are read as far as they go', () => {
  assert.deepEqual(shown(true), [['consent', true, '']]);
  assert.deepEqual(shown({ email: 'yes', sms: false, post: 'by mail' }), [
    ['email', true, ''],
    ['sms', false, ''],
    ['post', undefined, 'by mail'],
  ]);
  assert.deepEqual(shown({ granted: true, text: 'Yes' }), [['consent', true, 'Yes']]);
  assert.deepEqual(shown(null), []);
  assert.deepEqual(shown(''), []);
});
