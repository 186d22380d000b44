import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../../../test/build-test-app.ts';
import { waitUntil } from '../../platform/wait-until.ts';
import { createEventBroadcaster } from './event-broadcaster.ts';
import type { LoggedEvent } from './logged-event.ts';

const app = await buildTestApp();
after(app.close);
const { read } = app.services;
const workspaceId = app.workspace.id;

let notify = (_workspaces: string) => {};
const broadcaster = createEventBroadcaster({
  database: read.database,
  listen: ({ onMessage }) => {
    notify = onMessage;
    return { stop: async () => {} };
  },
});
after(broadcaster.close);

const largeBytes = 1024 * 1024;

async function addEvent(bytes: number, workspace = workspaceId): Promise<void> {
  await read.database.pool.query(
    `with counted as (
      update workspace_counters set last_event = last_event + 1 where workspace_id = $1
      returning last_event)
    insert into events (workspace_id, seq, type, subject_type, subject_id, actor_type, at, after)
    select $1, last_event, 'note.updated', 'lead', gen_random_uuid(), 'system', now(),
      jsonb_build_object('body', repeat('x', $2::int)) from counted`,
    [workspace, bytes],
  );
  notify(workspace);
}

/** Stops reading after that many large events. */
function subscribe(readsUntil: number, workspace = workspaceId) {
  const received: LoggedEvent[] = [];
  const large = () =>
    received.filter(({ after }) => JSON.stringify(after).length > largeBytes).length;
  const observed: LoggedEvent[] = [];
  const subscriber = {
    observed,
    received,
    large,
    isDropped: false,
    deliver: (events: readonly LoggedEvent[]) => received.push(...events) > 0,
    start: () => {},
    observe: (events: readonly LoggedEvent[]) => {
      observed.push(...events);
    },
    busy: () => (large() >= readsUntil ? new Promise<void>(() => {}) : undefined),
    end: () => {
      subscriber.isDropped = true;
      unsubscribe();
    },
  };
  const unsubscribe = broadcaster.subscribe(workspace, undefined, subscriber);
  return subscriber;
}

test('too many unread bytes → slow subscribers are dropped and the others get every event', async () => {
  const slow = Array.from({ length: 10 }, (_, index) => subscribe(index + 1));
  const reader = subscribe(Number.POSITIVE_INFINITY);
  const areLive = async () => {
    await addEvent(1);
    return [...slow, reader].every(({ received }) => received.length > 0);
  };
  assert.ok(await waitUntil(areLive, { withinMs: 5_000 }));
  for (let count = 1; count <= slow.length; count += 1) {
    await addEvent(largeBytes);
    assert.ok(await waitUntil(() => reader.large() === count, { withinMs: 5_000 }));
  }
  assert.deepEqual(
    slow.map(({ isDropped }) => isDropped),
    slow.map((_, index) => index >= 8),
  );
});

test('a subscriber that is behind observes new events at once', async () => {
  const { id } = (await app.addTenant('slow')).workspace;
  const slow = subscribe(1, id);
  const isBehind = async () => {
    await addEvent(slow.received.length === 0 ? 1 : largeBytes, id);
    return slow.large() === 1;
  };
  assert.ok(await waitUntil(isBehind, { withinMs: 5_000 }));
  await addEvent(1, id);
  const hasObserved = () => slow.observed.some(({ seq }) => seq > (slow.received.at(-1)?.seq ?? 0));
  assert.ok(await waitUntil(hasObserved, { withinMs: 5_000 }));
  slow.end();
});
