import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOf, groupingOf } from './figures-of.ts';

const figures = {
  leads: 10,
  groups: [
    { owner: { id: 5 }, leads: 6 },
    { owner: null, leads: 4 },
  ],
};

test('all, those of one owner, those of nobody, or none', () => {
  assert.equal(figuresOf<{ leads: number }>(figures, {})?.leads, 10);
  assert.equal(figuresOf<{ leads: number }>(figures, { owner: '5' })?.leads, 6);
  assert.equal(figuresOf<{ leads: number }>(figures, { owner: 'none' })?.leads, 4);
  assert.equal(figuresOf<{ leads: number }>(figures, { owner: '7' }), undefined);
  const bySource = { leads: 3, groups: [{ source: 'web', leads: 3 }] };
  assert.equal(figuresOf<{ leads: number }>(bySource, { source: 'web' })?.leads, 3);
});

test('figures are grouped by what is asked for', () => {
  assert.equal(groupingOf({ owner: '5' }), 'owner');
  assert.equal(groupingOf({ source: 'web' }), 'source');
  assert.equal(groupingOf({}), undefined);
});
