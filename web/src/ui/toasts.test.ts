import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { closeToast, currentToasts, showToast, subscribeToToasts, updateToast } from './toasts.ts';

afterEach(() => {
  for (const toast of currentToasts()) closeToast(toast.id);
});

test('the sixth toast takes the place of the oldest', () => {
  for (let n = 1; n <= 6; n += 1) showToast({ kind: 'done', text: `change ${n}` });
  assert.deepEqual(
    currentToasts().map((toast) => toast.text),
    ['change 2', 'change 3', 'change 4', 'change 5', 'change 6'],
  );
});

test('a change of a toast reaches those who listen, and no one after they stop', () => {
  let calls = 0;
  const stop = subscribeToToasts(() => {
    calls += 1;
  });
  const id = showToast({ kind: 'offline', text: '1 change', stays: true });
  updateToast(id, { text: '2 changes' });
  stop();
  closeToast(id);
  assert.equal(calls, 2);
  assert.deepEqual(currentToasts(), []);
});
