import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BodyOwner, bytesFor, createBodyBudget } from './body-budget.ts';

const mib = 1024 * 1024;
const workspace = (id: string): BodyOwner => ({ id, hasKey: true });
const network = (id: string): BodyOwner => ({ id, hasKey: false });

test('one owner holds a quarter at the most, and gets room by giving it back', () => {
  const budget = createBodyBudget(1_000);
  assert.equal(budget.take(workspace('a'), 250), true);
  assert.equal(budget.take(workspace('a'), 1), false);
  assert.equal(budget.take(workspace('b'), 250), true);
  budget.giveBack(workspace('a'), 100);
  assert.equal(budget.take(workspace('a'), 100), true);
});

test('clients without a key leave half to those with one', () => {
  const budget = createBodyBudget(1_000);
  assert.equal(budget.take(network('1'), 250), true);
  assert.equal(budget.take(network('2'), 250), true);
  assert.equal(budget.take(network('3'), 1), false);
  assert.equal(budget.take(workspace('a'), 250), true);
  assert.equal(budget.take(workspace('b'), 250), true);
  assert.equal(budget.take(workspace('c'), 1), false);
  budget.giveBack(network('1'), 250);
  assert.equal(budget.take(network('3'), 250), true);
});

test('the budget follows the heap within bounds', () => {
  assert.equal(bytesFor(128 * mib), 8 * mib);
  assert.equal(bytesFor(16 * mib), 4 * mib);
  assert.equal(bytesFor(16_384 * mib), 64 * mib);
});
