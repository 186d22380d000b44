import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchesTypes, normalizeTypes } from './event-filter.ts';

test('repeated types and types that a wildcard includes → left out', () => {
  const types = ['note.created', 'lead.*', 'lead.created', 'lead.*', 'deal.won'];
  assert.deepEqual(normalizeTypes(types), ['note.created', 'lead.*', 'deal.won']);
  assert.equal(normalizeTypes(['lead.created', '*']), undefined);
});

test('a type matches by its name, by the wildcard of its noun and by *', () => {
  for (const type of ['lead.created', 'lead.*', '*']) {
    assert.ok(matchesTypes(new Set([type]), 'lead.created'), type);
  }
  for (const type of ['lead.updated', 'leads.*', 'lead']) {
    assert.ok(!matchesTypes(new Set([type]), 'lead.created'), type);
  }
});
