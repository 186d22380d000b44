import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bulkTarget } from './bulk-target.ts';

const params = { status: ['new', 'won'], search: 'ida', sort: 'name', direction: 'asc' };

test('some leads are named, all of a list are its filters', () => {
  const ids = new Set(['1', '2']);
  assert.deepEqual(bulkTarget({ all: false, ids }, params), { ids: [1, 2] });
  assert.deepEqual(bulkTarget({ all: true, ids: new Set() }, params), {
    filter: { status: ['new', 'won'], search: 'ida' },
  });
  const whole = { sort: 'created_at', direction: 'desc' };
  assert.deepEqual(bulkTarget({ all: true, ids: new Set() }, whole), { filter: {} });
});
