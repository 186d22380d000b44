// Batches that are judged while others are still being written, and conflicts with another writer.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../../test/database.ts';
import { testPeople } from '../../../../test/people.ts';
import { systemClock } from '../../../platform/clock.ts';
import { openPipelinePool } from '../../../platform/database/pipeline-pool.ts';
import { waitUntil } from '../../../platform/wait-until.ts';
import { createCatalogCache } from '../../catalog/catalog-cache.ts';
import { createWorkspace } from '../../workspaces/create-workspace.ts';
import { bindHook, type CaptureHook } from './capture.ts';
import { createIntake } from './create-intake.ts';

const database = await createTestDatabase();
const intake = openPipelinePool(database.connection, { connections: 4 });
after(async () => {
  await intake.end();
  await database.drop();
});
const command = { type: 'command', id: null } as const;
const deps = { database, catalogs: createCatalogCache(), clock: systemClock, listeners: [] };

async function openWorkspace(slug: string) {
  const { workspace } = await createWorkspace(
    { ...deps, people: testPeople(database) },
    { name: slug, slug, owner: { email: 'ann@acme.example', password: 'correct horse' } },
    command,
  );
  const { captureLead } = createIntake({ ...deps, intake });
  const capture = (email: string, more: object = {}) =>
    captureLead({
      workspaceId: workspace.id,
      key: null,
      actor: command,
      draft: { firstName: 'Jo', lastName: '', email, ...more },
      duplicates: { rule: 'create' },
    });
  return { id: workspace.id, capture };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

async function countRows(workspaceId: string) {
  const { rows } = await database.pool.query<Record<string, number>>(
    `select (select count(*) from leads where workspace_id = w.id) as leads,
       (select count(*) from contacts where workspace_id = w.id) as contacts,
       (select count(*) from events where workspace_id = w.id) as events,
       (select max(seq) from events where workspace_id = w.id) as latest,
       (select last_event from workspace_counters where workspace_id = w.id) as counted
     from workspaces w where w.id = $1`,
    [workspaceId],
  );
  const [row] = rows;
  assert.equal(row?.latest, row?.counted);
  assert.equal(row?.events, row?.latest);
  return { leads: row?.leads, contacts: row?.contacts };
}

/** Holds the lock of a workspace, and on commit() has written an event. */
async function holdLock(workspaceId: string) {
  const client = await database.pool.connect();
  await client.query('begin');
  await client.query(
    `with moved as (update workspace_counters set last_event = last_event + 1
       where workspace_id = $1 returning last_event)
     insert into events (workspace_id, seq, type, subject_type, subject_id, actor_type, at)
     select $1, last_event, 'workspace.updated', 'workspace', $1, 'command', now() from moved`,
    [workspaceId],
  );
  return {
    hasWaiters: async () => {
      const { rows } = await database.pool.query(
        `select from pg_locks where not granted and locktype = 'transactionid'`,
      );
      return rows.length > 0;
    },
    async commit() {
      await client.query('commit');
      client.release();
    },
  };
}

test('leads of one person in overlapping batches → one contact', async () => {
  const { id, capture } = await openWorkspace('follow');
  await capture('first@acme.example');
  const captured: Promise<unknown>[] = [];
  for (let batch = 0; batch < 20; batch += 1) {
    for (let lead = 0; lead < 30; lead += 1) captured.push(capture('often@acme.example'));
    await nextTurn();
  }
  await Promise.all(captured);
  assert.deepEqual(await countRows(id), { leads: 601, contacts: 2 });
});

test('a later lead fills in the contact that a batch in flight has created', async () => {
  const { id, capture } = await openWorkspace('fill');
  await capture('first@acme.example');
  const captured: Promise<unknown>[] = [];
  for (let batch = 0; batch < 5; batch += 1) {
    const more = batch === 3 ? { company: 'Acme' } : {};
    for (let lead = 0; lead < 30; lead += 1) captured.push(capture('filled@acme.example', more));
    await nextTurn();
  }
  await Promise.all(captured);
  const { rows } = await database.pool.query(
    `select company from contacts where workspace_id = $1 and email_key = 'filled@acme.example'`,
    [id],
  );
  assert.deepEqual(rows, [{ company: 'Acme' }]);
});

test('another writer in between → no lead is lost or duplicated', async () => {
  const { id, capture } = await openWorkspace('disturb');
  await capture('first@acme.example');
  for (let time = 0; time < 3; time += 1) {
    const other = await holdLock(id);
    const captured: Promise<{ kind: string }>[] = [];
    for (let batch = 0; batch < 3; batch += 1) {
      for (let lead = 0; lead < 30; lead += 1) captured.push(capture(`${time}@acme.example`));
      await nextTurn();
    }
    await waitUntil(other.hasWaiters, { withinMs: 5_000, everyMs: 5 });
    await other.commit();
    for (const { kind } of await Promise.all(captured)) assert.equal(kind, 'created');
  }
  assert.deepEqual(await countRows(id), { leads: 271, contacts: 4 });
});

test('a hook runs once a batch and gets the context of each of its requests', async () => {
  const { id: workspaceId } = await openWorkspace('hooked');
  const { captureLead } = createIntake({ ...deps, intake });
  const calls: number[] = [];
  const hook: CaptureHook<{ place: number }, string> = {
    async afterInsert(_connection, created) {
      calls.push(created.length);
      const outcomes = created.map(
        ({ lead, context }) => [lead.id, `${lead.firstName} is ${context.place}`] as const,
      );
      return { outcomes: new Map(outcomes), events: [] };
    },
  };
  const capture = (place: number) =>
    captureLead<string>({
      ...{ workspaceId, key: null, actor: command, duplicates: { rule: 'create' } },
      draft: { firstName: `Lead ${place}`, lastName: '' },
      hook: bindHook(hook, { place }),
    });
  const places = Array.from({ length: 40 }, (_, place) => place);
  const results = await Promise.all(places.map(capture));
  const outcomes = results.map((result) => result.kind === 'created' && result.outcome);
  assert.deepEqual(
    outcomes,
    places.map((place) => `Lead ${place} is ${place}`),
  );
  assert.ok(calls.length < places.length, `called ${calls.length} times`);
});
