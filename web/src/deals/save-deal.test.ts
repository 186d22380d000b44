import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Deal } from '@inlet/sdk';
import { bodyOf, withValue } from './save-deal.ts';

test('an amount is sent as a text, and an empty one is zero', () => {
  assert.deepEqual(bodyOf('value', 1200.5), { value: '1200.5' });
  assert.deepEqual(bodyOf('value', null), { value: '0' });
  assert.deepEqual(bodyOf('expected_close_date', null), { expected_close_date: null });
});

test('a deal shows a change before the server has it', () => {
  const deal = { id: 1, title: 'Roof', value: '10.00' } as Deal;
  assert.equal(withValue(deal, 'value', 12).value, '12');
  assert.equal(withValue(deal, 'title', 'Two roofs').title, 'Two roofs');
  assert.equal(deal.title, 'Roof');
});
