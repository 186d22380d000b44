import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freeName } from './free-name.ts';

test('freeName → the name, else with the first number that is free', () => {
  assert.equal(freeName('Webhook', ['Wix']), 'Webhook');
  assert.equal(freeName('Webhook', ['Webhook', 'Webhook 2']), 'Webhook 3');
});
