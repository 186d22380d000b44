import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addCondition, replaceCondition } from './add-condition.ts';
import type { Condition } from './condition.ts';

const isNew: Condition = { field: 'status', operator: 'is', values: ['new'] };
const isWon: Condition = { field: 'status', operator: 'is', values: ['won'] };
const notWon: Condition = { field: 'status', operator: 'not', values: ['won'] };
const over70: Condition = { field: 'score', operator: 'over', values: ['70'] };

test('another choice of a field joins the first', () => {
  assert.deepEqual(addCondition([isNew], isWon), [{ ...isNew, values: ['new', 'won'] }]);
  assert.deepEqual(addCondition([isNew], notWon), [isNew, notWon]);
});

test('another number takes the place of the old one', () => {
  const over80 = { ...over70, values: ['80'] };
  assert.deepEqual(addCondition([over70, isNew], over80), [over80, isNew]);
});

test('a changed condition keeps its place, or joins its like', () => {
  assert.deepEqual(replaceCondition([isNew, over70], isNew, notWon), [notWon, over70]);
  assert.deepEqual(replaceCondition([isNew, notWon], notWon, { ...notWon, operator: 'is' }), [
    { ...isNew, values: ['new', 'won'] },
  ]);
});
