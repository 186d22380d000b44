import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currentWorks, hideWork, showWork, updateWork } from './works.ts';

test('work is shown with its progress until it ends', () => {
  const one = showWork({ workspace: 'acme', title: 'Changing leads' });
  const other = showWork({ workspace: 'acme', title: 'Undoing' });
  updateWork(one, { cause: 'a', done: 500, total: 1_200 });
  assert.deepEqual(
    currentWorks().map(({ cause, done, total }) => [cause, done, total]),
    [
      ['a', 500, 1_200],
      [undefined, 0, 0],
    ],
  );
  hideWork(one);
  hideWork(other);
  assert.deepEqual(currentWorks(), []);
});
