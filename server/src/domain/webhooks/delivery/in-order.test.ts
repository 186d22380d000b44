import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOrder } from './in-order.ts';

test('a part is done when it is and all before it are', () => {
  const told: number[] = [];
  const order = createOrder((to) => told.push(to));
  const first = order.begin(10, 2);
  const second = order.begin(20, 1);
  order.begin(30, 0);
  second();
  first();
  assert.deepEqual(told, []);
  first();
  assert.deepEqual(told, [30]);
  order.begin(40, 0);
  assert.deepEqual(told, [30, 40]);
});
