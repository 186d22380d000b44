import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromFilter, toFilter } from './to-filters.ts';

for (const condition of [
  { field: 'status', operator: 'is', value: ['new', 'contacted'] },
  { field: 'source', operator: 'is_not', value: 'website' },
  { field: 'lead_score', operator: 'greater', value: '70' },
  { field: 'email', operator: 'not_empty' },
  { field: 'email', operator: 'empty' },
]) {
  test(`${condition.field} ${condition.operator} becomes a filter and itself again`, () => {
    const filter = toFilter(condition);
    assert.deepEqual(filter && fromFilter(filter), condition);
  });
}

test('a change of a field is no filter', () => {
  assert.equal(toFilter({ field: 'status', operator: 'changed' }), undefined);
});
