import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whatChanged } from './what-changed.ts';

test('fields that differ, in either state, as they were and as they are', () => {
  assert.deepEqual(
    whatChanged<Record<string, unknown>>(
      { same: { a: [1] }, changed: 1, gone: 'x' },
      { same: { a: [1] }, changed: 2, come: true },
    ),
    {
      before: { changed: 1, gone: 'x', come: null },
      after: { changed: 2, gone: null, come: true },
    },
  );
});

test('equal states have no difference', () => {
  const at = new Date();
  assert.equal(whatChanged({ at, tags: ['a'] }, { at: new Date(at), tags: ['a'] }), undefined);
});
