import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWatermarkTracker } from './watermark-tracker.ts';

test('a later block completes first → the watermark waits for the earlier one', () => {
  const watermarks: number[] = [];
  const tracker = createWatermarkTracker((to) => watermarks.push(to));
  const completeFirst = tracker.start(10, 2);
  const completeSecond = tracker.start(20, 1);
  tracker.start(30, 0);
  completeSecond();
  completeFirst();
  assert.deepEqual(watermarks, []);
  completeFirst();
  assert.deepEqual(watermarks, [30]);
  tracker.start(40, 0);
  assert.deepEqual(watermarks, [30, 40]);
});
