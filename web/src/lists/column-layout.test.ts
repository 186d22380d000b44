import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type ColumnLayout,
  fitLayout,
  moveColumn,
  pinColumn,
  toggleColumn,
} from './column-layout.ts';

const layout: ColumnLayout = {
  columns: ['name', 'status', 'city', 'budget'],
  widths: {},
  pinned: 1,
};

test('columns that are gone are left out, and the first is always there', () => {
  const fitted = fitLayout(
    { ...layout, columns: ['city', 'gone'], pinned: 9 },
    new Set(['city', 'name']),
    'name',
  );
  assert.deepEqual(fitted, { columns: ['name', 'city'], widths: {}, pinned: 2 });
});

test('a column moves, hides and comes back as the last', () => {
  assert.deepEqual(moveColumn(layout, 'budget', 1).columns, ['name', 'budget', 'status', 'city']);
  const hidden = toggleColumn(layout, 'status');
  assert.deepEqual(hidden.columns, ['name', 'city', 'budget']);
  assert.deepEqual(toggleColumn(hidden, 'status').columns.at(-1), 'status');
});

test('a pinned column joins the pinned ones, an unpinned one comes after them', () => {
  const pinned = pinColumn(layout, 'city', true);
  assert.deepEqual([pinned.columns, pinned.pinned], [['name', 'city', 'status', 'budget'], 2]);
  const back = pinColumn(pinned, 'city', false);
  assert.deepEqual([back.columns, back.pinned], [['name', 'city', 'status', 'budget'], 1]);
  assert.equal(toggleColumn(pinned, 'city').pinned, 1);
});
