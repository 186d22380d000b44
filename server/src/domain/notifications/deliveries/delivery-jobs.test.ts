import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deliverJob } from './delivery-jobs.ts';

const job = (channel: 'email' | 'push', at: string, workspace = 'acme') =>
  deliverJob(workspace, channel, new Date(at));

test('what is due within the same minute → one job of the workspace for each channel', () => {
  const first = job('email', '2026-06-01T10:01:00Z');
  assert.equal(job('email', '2026-06-01T10:01:59Z').key, first.key);
  const others = [
    job('email', '2026-06-01T10:02:00Z'),
    job('push', '2026-06-01T10:01:00Z'),
    job('email', '2026-06-01T10:01:00Z', 'other'),
  ];
  assert.equal(new Set([first, ...others].map(({ key }) => key)).size, 4);
});

test('mails come together until the minute in which they are due, a push waits for nothing', () => {
  assert.equal(
    job('email', '2026-06-01T10:01:40Z').runAt?.toISOString(),
    '2026-06-01T10:01:00.000Z',
  );
  const push = '2026-06-01T10:01:40.000Z';
  assert.equal(job('push', push).runAt?.toISOString(), push);
});
