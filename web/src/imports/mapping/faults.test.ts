import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsByColumn, faultsOf, hasFault } from './faults.ts';

const problem = (column: number | null, code: string) => ({
  ...{ column, code, field: 'x', params: {}, message: '' },
});
const rows = [
  { row: 2, cells: [], action: 'create' as const, problems: [problem(1, 'email_invalid')] },
  { row: 3, cells: [], action: 'create' as const, problems: [] },
  {
    ...{ row: 4, cells: [], action: 'fail' as const },
    problems: [problem(1, 'email_invalid'), problem(null, 'row_without_person')],
  },
];

test('faults are counted by column and kind, the most frequent first', () => {
  const faults = faultsOf(rows);
  assert.deepEqual(faults, [
    { column: 1, code: 'email_invalid', count: 2 },
    { column: null, code: 'row_without_person', count: 1 },
  ]);
  assert.deepEqual([...faultsByColumn(faults)], [[1, 2]]);
  assert.deepEqual(
    rows.map((row) => hasFault(row, faults[1])),
    [false, false, true],
  );
});
