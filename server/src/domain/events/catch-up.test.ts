import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../../../test/build-test-app.ts';
import { waitUntil } from '../../platform/wait-until.ts';
import { createCatchUp } from './catch-up.ts';
import type { LoggedEvent } from './logged-event.ts';
import type { Subscription } from './subscriber.ts';
import type { UnreadOptions } from './unread.ts';

const app = await buildTestApp();
after(app.close);
const { read } = app.services;
const eventsEach = 4_000;

async function addEvents(workspaceId: string): Promise<void> {
  await read.database.pool.query(
    `with written as (
      insert into events (workspace_id, seq, type, subject_type, subject_id, actor_type, at)
      select $1, c.last_event + n, 'lead.created', 'lead', gen_random_uuid(), 'system', now()
      from workspace_counters c, generate_series(1, $2::int) n where c.workspace_id = $1
      returning seq)
    update workspace_counters set last_event = (select max(seq) from written)
    where workspace_id = $1`,
    [workspaceId, eventsEach],
  );
}

const neighbour = await app.addTenant('neighbour');
await addEvents(app.workspace.id);
await addEvents(neighbour.workspace.id);

interface Reader extends Subscription {
  pages: (readonly LoggedEvent[])[];
  sequences: () => number[];
}

/** Stays busy after its first page until `busy` resolves. */
function openReader(after: number, busy?: Promise<void>): Reader {
  const pages: (readonly LoggedEvent[])[] = [];
  const notified: LoggedEvent[] = [];
  const subscriber = {
    deliver: (events: readonly LoggedEvent[], from: number) => {
      pages.push(events);
      return notified.push(...events.filter(({ seq }) => seq > from)) > 0;
    },
    start: () => {},
    observe: () => {},
    busy: () => (pages.length > 0 ? busy : undefined),
    end: () => assert.fail('no subscription ends'),
  };
  const sequences = () => notified.map(({ seq }) => seq);
  return { subscriber, after, active: true, pages, sequences };
}

/** Catches up without resting; `all` resolves once that many subscriptions have every event. */
function open(expected: number, limits?: Omit<UnreadOptions, 'onRead'>) {
  const all = Promise.withResolvers<void>();
  const caughtUp: Subscription[] = [];
  const catchUp = createCatchUp(read.database, {
    restFactor: 0,
    limits: { ...limits },
    onCaughtUp: (_workspaceId, subscription) => {
      caughtUp.push(subscription);
      if (caughtUp.length === expected) all.resolve();
      return true;
    },
  });
  return { catchUp, caughtUp, all: all.promise };
}

const assertNoGaps = (reader: Reader, from: number) =>
  assert.deepEqual(
    reader.sequences(),
    Array.from({ length: reader.after - from }, (_, index) => from + 1 + index),
  );

test('50 subscribers with the same position share the pages', async () => {
  const readers = Array.from({ length: 50 }, () => openReader(0));
  const { catchUp, all } = open(readers.length);
  for (const reader of readers) catchUp.add(app.workspace.id, reader);
  await all;
  const pages = new Set(readers.flatMap((reader) => reader.pages));
  const [first] = readers as [Reader];
  assertNoGaps(first, 0);
  // The first one started alone, so its pages differ from those of the others.
  assert.ok(pages.size <= 2 * first.pages.length + 1, `${pages.size} pages were read`);
});

test('each subscriber gets every event after its own position, once', async () => {
  const positions = [0, 3, 150, 151, 1_700, eventsEach];
  const readers = positions.map((after) => openReader(after));
  const { catchUp, all } = open(readers.length);
  for (const reader of readers) catchUp.add(app.workspace.id, reader);
  await all;
  readers.forEach((reader, index) => {
    assertNoGaps(reader, positions[index] ?? 0);
  });
});

test('a workspace with a long backlog does not delay another', async () => {
  const many = Array.from({ length: 20 }, (_, index) => openReader(index * 190));
  const one = openReader(eventsEach - 150);
  const { catchUp, caughtUp, all } = open(many.length + 1);
  for (const reader of many) catchUp.add(app.workspace.id, reader);
  catchUp.add(neighbour.workspace.id, one);
  await all;
  assert.ok(caughtUp.indexOf(one) < 10, `${caughtUp.indexOf(one)} caught up before it`);
});

test('too many unread bytes in a workspace → no more is read for it until its readers catch up', async () => {
  const finished = Promise.withResolvers<void>();
  const slow = Array.from({ length: 12 }, (_, index) => openReader(index * 300, finished.promise));
  const other = openReader(0);
  // A page has 200 events of about 400 bytes.
  const { catchUp, caughtUp, all } = open(slow.length + 1, { perWorkspace: 5 * 200 * 400 });
  for (const reader of slow) catchUp.add(app.workspace.id, reader);
  catchUp.add(neighbour.workspace.id, other);
  // The twenty pages of the neighbour alternate with those of the slow readers.
  assert.ok(await waitUntil(() => caughtUp.includes(other), { withinMs: 20_000 }));
  assert.equal(slow.filter(({ pages }) => pages.length > 0).length, 5);
  for (const reader of slow) reader.subscriber.busy = () => undefined;
  finished.resolve();
  await all;
  for (const reader of slow) assert.ok(reader.pages.length > 0);
});

test('too many unread bytes in the process → a workspace without unread bytes is still served', async () => {
  const finished = Promise.withResolvers<void>();
  const slow = [0, 300, 600].map((after) => openReader(after, finished.promise));
  const other = openReader(0);
  const { catchUp, caughtUp } = open(slow.length + 1, { perProcess: 1 });
  for (const reader of slow) catchUp.add(app.workspace.id, reader);
  catchUp.add(neighbour.workspace.id, other);
  assert.ok(await waitUntil(() => caughtUp.includes(other), { withinMs: 20_000 }));
  assert.equal(slow.filter(({ pages }) => pages.length > 0).length, 1);
});

test('a subscriber that is still busy has not caught up', async () => {
  const finished = Promise.withResolvers<void>();
  const reader = openReader(eventsEach - 10, finished.promise);
  const { catchUp, caughtUp, all } = open(1);
  catchUp.add(app.workspace.id, reader);
  assert.ok(await waitUntil(() => reader.pages.length > 0, { withinMs: 20_000 }));
  assert.equal(caughtUp.length, 0);
  reader.subscriber.busy = () => undefined;
  finished.resolve();
  await all;
});

test('a subscriber that unsubscribes gets no more events', async () => {
  const leaver = openReader(0);
  const { catchUp, all } = open(1);
  catchUp.add(app.workspace.id, leaver);
  leaver.active = false;
  catchUp.remove(app.workspace.id, leaver);
  catchUp.add(neighbour.workspace.id, openReader(0));
  await all;
  assert.equal(leaver.pages.length, 0);
});
