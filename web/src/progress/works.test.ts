import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currentWorks, hideWork, showWork, updateWork } from './works.ts';

const cancel = () => {};

test('work is shown with its progress until it ends', () => {
  showWork({ id: 'a', workspace: 'acme', title: 'Changing leads', cancel });
  showWork({ id: 'b', workspace: 'acme', title: 'Undoing', cancel });
  updateWork('a', { done: 500, total: 1_200 });
  assert.deepEqual(
    currentWorks().map(({ id, done, total }) => [id, done, total]),
    [
      ['a', 500, 1_200],
      ['b', 0, 0],
    ],
  );
  hideWork('a');
  hideWork('b');
  assert.deepEqual(currentWorks(), []);
});
