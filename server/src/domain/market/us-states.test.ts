import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usState, usStates } from './us-states.ts';

test('there are 50 states, the District of Columbia and five territories', () => {
  assert.equal(usStates.size, 56);
  for (const code of usStates.keys()) assert.match(code, /^[A-Z]{2}$/);
  assert.equal(new Set(usStates.values()).size, 56);
});

test('a state is two letters of either case', () => {
  assert.equal(usState('TX'), 'TX');
  assert.equal(usState('tx'), 'TX');
  assert.equal(usState('dC'), 'DC');
  assert.equal(usState('pr'), 'PR');
});

test('any other text is not a state', () => {
  for (const text of ['', 'T', 'TEX', 'Texas', 'XX', 'AA', 'UM', ' TX', 'TX\n', 'ﬂ', 'ıl', 'Iſ']) {
    assert.equal(usState(text), undefined, JSON.stringify(text));
  }
});
