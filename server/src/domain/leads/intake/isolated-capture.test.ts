// Leads of a workspace that another transaction keeps locked, beside those of other workspaces.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { createTestDatabase } from '../../../../test/database.ts';
import { testPeople } from '../../../../test/people.ts';
import { systemClock } from '../../../platform/clock.ts';
import { openPipelinePool } from '../../../platform/database/pipeline-pool.ts';
import { createCatalogCache } from '../../catalog/catalog-cache.ts';
import { createWorkspace } from '../../workspaces/create-workspace.ts';
import type { LeadDraft } from '../lead.ts';
import type { DuplicateRule } from './capture.ts';
import { createCaptureLead } from './capture-lead.ts';
import { captureOrSplit } from './capture-or-split.ts';
import { createIsolatedCapture, maxIsolatedBatches } from './isolated-capture.ts';
import type { Prepared } from './prepare-capture.ts';

const database = await createTestDatabase();
const intake = openPipelinePool(database.connection, { connections: 4 + maxIsolatedBatches });
after(async () => {
  await intake.end();
  await database.drop();
});
const command = { type: 'command', id: null } as const;
const deps = { database, catalogs: createCatalogCache(), clock: systemClock, listeners: [] };
const captureLead = createCaptureLead({ ...deps, intake });

async function openWorkspace(slug: string) {
  const { workspace } = await createWorkspace(
    { ...deps, people: testPeople(database) },
    { name: slug, slug, owner: { email: 'ann@acme.example', password: 'correct horse' } },
    command,
  );
  const capture = (
    email: string,
    duplicates: DuplicateRule = { rule: 'create' },
    brought: Pick<LeadDraft, 'tags' | 'customFields'> = {},
  ) =>
    captureLead({
      workspaceId: workspace.id,
      key: null,
      actor: command,
      draft: { firstName: 'Jo', lastName: '', email, ...brought },
      duplicates,
    });
  await capture('first@acme.example');
  return { id: workspace.id, capture };
}

async function lock(workspaceId: string) {
  const client = await database.pool.connect();
  await client.query('begin');
  await client.query('select from workspace_counters where workspace_id = $1 for update', [
    workspaceId,
  ]);
  return async () => {
    await client.query('rollback');
    client.release();
  };
}

const leadOf = (workspaceId: string) => ({ request: { workspaceId } }) as Prepared;
const lockTimeout = () =>
  Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' });

async function emailsOf(workspaceId: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ email: string }>(
    'select email from leads where workspace_id = $1 order by number',
    [workspaceId],
  );
  return rows.map(({ email }) => email);
}

test('leads of a locked workspace hold up no lead of another', async () => {
  const [locked, free] = [await openWorkspace('locked'), await openWorkspace('free')];
  const unlock = await lock(locked.id);
  const waiting: Promise<{ kind: string }>[] = [];
  const captured: Promise<{ kind: string }>[] = [];
  for (let index = 0; index < 40; index += 1) {
    waiting.push(locked.capture(`${index}@acme.example`));
    captured.push(free.capture(`${index}@acme.example`));
  }
  for (const { kind } of await Promise.all(captured)) assert.equal(kind, 'created');
  assert.deepEqual(await emailsOf(locked.id), ['first@acme.example']);
  await unlock();
  for (const { kind } of await Promise.all(waiting)) assert.equal(kind, 'created');
  assert.equal((await emailsOf(locked.id)).length, 41);
});

const hundred = Array.from({ length: 100 }, (_, index) => `new ${index}`);
const manyThings = {
  'new tags': { tags: hundred },
  'undefined fields': { customFields: Object.fromEntries(hundred.map((key) => [key, 1])) },
};
for (const [things, brought] of Object.entries(manyThings)) {
  test(`leads that bring many ${things} share no transaction with those of another workspace`, async () => {
    const slug = things.replace(' ', '-');
    const [many, plain] = [await openWorkspace(slug), await openWorkspace(`not-${slug}`)];
    await Promise.all([
      many.capture('new@acme.example', { rule: 'create' }, brought),
      plain.capture('new@acme.example'),
    ]);
    const { rows } = await database.pool.query(
      `select count(distinct xmin::text) as transactions from leads
       where email = 'new@acme.example' and workspace_id = any($1::uuid[])`,
      [[many.id, plain.id]],
    );
    assert.equal(rows[0]?.transactions, 2);
  });
}

test('of two equal leads on the two ways, one is the duplicate', async () => {
  const { id, capture } = await openWorkspace('duplicates');
  const refuse: DuplicateRule = { rule: 'refuse', match: ['email'] };
  const unlock = await lock(id);
  const posts = Array.from({ length: 30 }, () => capture('same@acme.example', refuse));
  await unlock();
  posts.push(capture('same@acme.example', refuse));
  const kinds = (await Promise.all(posts)).map(({ kind }) => kind);
  assert.equal(kinds.filter((kind) => kind === 'created').length, 1);
  assert.equal(kinds.filter((kind) => kind === 'refused').length, 30);
});

test('leads that wait in vain for the lock are refused together, and the next are captured', async () => {
  const created = { kind: 'refused', leadId: 'there already', window: null } as const;
  const locked = Promise.withResolvers<void>();
  let isLocked = true;
  let batches = 0;
  const { add } = createIsolatedCapture({
    size: 2,
    async capture(batch) {
      batches += 1;
      if (!isLocked) return batch.map(() => created);
      await locked.promise;
      throw lockTimeout();
    },
  });
  const waiting = Array.from({ length: 5 }, () => add(leadOf('one')));
  locked.resolve();
  for (const result of await Promise.all(waiting)) {
    assert.ok(result.kind === 'failed');
    assert.deepEqual([result.error.code, result.error.retryAfterSeconds], ['unavailable', 2]);
  }
  assert.equal(batches, 1);
  isLocked = false;
  assert.deepEqual(await add(leadOf('one')), created);
});

test('a lead that comes while another waits in vain for the lock is tried itself', async () => {
  const created = { kind: 'refused', leadId: 'there already', window: null } as const;
  const began = Promise.withResolvers<void>();
  const gaveUp = Promise.withResolvers<void>();
  let batches = 0;
  const { add } = createIsolatedCapture({
    size: 2,
    async capture(batch) {
      batches += 1;
      if (batches > 1) return batch.map(() => created);
      began.resolve();
      await gaveUp.promise;
      throw lockTimeout();
    },
  });
  const first = add(leadOf('one'));
  await began.promise;
  const second = add(leadOf('one'));
  gaveUp.resolve();
  assert.equal((await first).kind, 'failed');
  assert.deepEqual(await second, created);
});

test('of a split batch, one lead alone waits in vain for the lock', async () => {
  let waits = 0;
  const { add } = createIsolatedCapture({
    size: 5,
    async capture(batch) {
      if (batch.length > 1) throw new Error('one of them broke it');
      waits += 1;
      throw lockTimeout();
    },
  });
  const results = await Promise.all(Array.from({ length: 8 }, () => add(leadOf('one'))));
  for (const result of results) {
    assert.ok(result.kind === 'failed');
    assert.equal(result.error.code, 'unavailable');
  }
  assert.equal(waits, 1);
});

test('a lead of a split batch that is rejected early → its own caller alone gets the error', async () => {
  const refused = { kind: 'refused', leadId: 'there already', window: null } as const;
  const results = await captureOrSplit(
    async (batch) => {
      if (batch.length > 1) throw new Error('one of them broke it');
      if (batch[0]?.request.workspaceId === 'broken') {
        return [Promise.reject(new Error('connection lost'))];
      }
      // A rejection that nobody handles is reported before the event loop goes on.
      await setImmediate();
      return [refused];
    },
    [leadOf('broken'), leadOf('sound')],
  );
  await assert.rejects(async () => results[0], /connection lost/);
  assert.deepEqual(results[1], refused);
});
