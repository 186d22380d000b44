import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gridAction } from './grid-keys.ts';

const bounds = { rows: 100, columns: 5, page: 20 };
const at = { row: 10, column: 2 };
const press = (key: string, { shiftKey = false, mod = false } = {}, from = at) =>
  gridAction({ key, shiftKey, mod }, from, bounds);
const move = (row: number, column: number) => ({ type: 'move', to: { row, column } });

test('J, K, arrows and pages move by rows and cells', () => {
  assert.deepEqual(press('j'), move(11, 2));
  assert.deepEqual(press('k'), move(9, 2));
  assert.deepEqual(press('ArrowRight'), move(10, 3));
  assert.deepEqual(press('PageUp'), move(-1, 2));
  assert.deepEqual(press('PageDown'), move(30, 2));
});

test('Home and End go along the row, and with ⌘ to the first and last row', () => {
  assert.deepEqual(press('Home'), move(10, 0));
  assert.deepEqual(press('End'), move(10, 4));
  assert.deepEqual(press('Home', { mod: true }), move(0, 2));
  assert.deepEqual(press('End', { mod: true }), move(99, 2));
});

test('no key leaves the table', () => {
  assert.deepEqual(press('ArrowUp', {}, { row: -1, column: 0 }), move(-1, 0));
  assert.deepEqual(press('ArrowDown', {}, { row: 99, column: 4 }), move(99, 4));
  assert.deepEqual(press('ArrowLeft', {}, { row: 0, column: 0 }), move(0, 0));
});

test('⇧ with an arrow extends the selection, X and ⌘A select, Space peeks, ↵ enters', () => {
  assert.deepEqual(press('ArrowDown', { shiftKey: true }), { ...move(11, 2), extend: true });
  assert.deepEqual(press('x'), { type: 'select' });
  assert.deepEqual(press('a', { mod: true }), { type: 'select-all' });
  assert.deepEqual(press(' '), { type: 'peek' });
  assert.deepEqual(press('Enter'), { type: 'enter' });
});

test('keys of the browser and of the screen are left alone', () => {
  assert.equal(press('c'), undefined);
  assert.equal(press('j', { mod: true }), undefined);
});

test('⌘↵ opens the row in a new tab, ↵ its editor or page', () => {
  assert.deepEqual(press('Enter', { mod: true }), { type: 'open-tab' });
  assert.deepEqual(press('Enter'), { type: 'enter' });
});
