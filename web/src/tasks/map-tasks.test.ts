import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Task } from '@inlet/sdk';
import { mapTasks } from './map-tasks.ts';

const tasks = [
  { id: 1, title: 'Call' },
  { id: 2, title: 'Write' },
] as Task[];
const rename = (task: Task) => ({ ...task, title: 'Visit' });

test('a task changes in a page and in pages', () => {
  const page = { data: tasks, meta: { total: 2 } };
  const changed = { data: [{ id: 1, title: 'Visit' }, tasks[1]], meta: { total: 2 } };
  assert.deepEqual(mapTasks(page, 1, rename), changed);
  const pages = { pages: [page], pageParams: [''] };
  assert.deepEqual(mapTasks(pages, 1, rename), { pages: [changed], pageParams: [''] });
});

test('a change to nothing takes the task away, and other data stays', () => {
  assert.deepEqual(
    mapTasks({ data: tasks }, 2, () => undefined),
    { data: [tasks[0]] },
  );
  assert.equal(mapTasks(undefined, 2, rename), undefined);
  assert.equal(mapTasks(7, 2, rename), 7);
});
