import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worstState } from './worst-state.ts';

test('worstState → failing before waiting, working before off', () => {
  const of = (...states: ('ok' | 'waiting' | 'failing' | 'off')[]) =>
    worstState(states.map((state) => ({ state })));
  assert.equal(of('ok', 'failing', 'waiting'), 'failing');
  assert.equal(of('ok', 'waiting'), 'waiting');
  assert.equal(of('off', 'ok'), 'ok');
  assert.equal(of('off'), 'off');
});
