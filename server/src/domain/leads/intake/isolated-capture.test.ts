// Leads of a workspace that another transaction keeps locked, together with those of others.
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
import { createIntake } from './create-intake.ts';
import { createIsolatedCapture, maxIsolatedBatches } from './isolated-capture.ts';
import type { Prepared } from './prepare-capture.ts';
import { splitOnFailure } from './split-on-failure.ts';

const database = await createTestDatabase();
const intake = openPipelinePool(database.connection, { connections: 4 + maxIsolatedBatches });
after(async () => {
  await intake.end();
  await database.drop();
});
const command = { type: 'command', id: null } as const;
const deps = { database, catalogs: createCatalogCache(), clock: systemClock, listeners: [] };
const { captureLead } = createIntake({ ...deps, intake });

async function openWorkspace(slug: string) {
  const { workspace } = await createWorkspace(
    { ...deps, people: testPeople(database) },
    { name: slug, slug, owner: { email: 'ann@acme.example', password: 'correct horse' } },
    command,
  );
  const capture = (
    email: string,
    duplicates: DuplicateRule = { rule: 'create' },
    values: Pick<LeadDraft, 'tags' | 'customFields'> = {},
  ) =>
    captureLead({
      workspaceId: workspace.id,
      key: null,
      actor: command,
      draft: { firstName: 'Jo', lastName: '', email, ...values },
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

const preparedLead = (workspaceId: string) => ({ request: { workspaceId } }) as Prepared;
const lockTimeout = () =>
  Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' });

async function emailsOf(workspaceId: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ email: string }>(
    'select email from leads where workspace_id = $1 order by number',
    [workspaceId],
  );
  return rows.map(({ email }) => email);
}

test('a locked workspace → leads of other workspaces do not wait', async () => {
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

const hundredNames = Array.from({ length: 100 }, (_, index) => `new ${index}`);
const manyValues = {
  'new tags': { tags: hundredNames },
  'undefined fields': { customFields: Object.fromEntries(hundredNames.map((key) => [key, 1])) },
};
for (const [kind, values] of Object.entries(manyValues)) {
  test(`many ${kind} → a separate transaction from leads of another workspace`, async () => {
    const slug = kind.replace(' ', '-');
    const [many, plain] = [await openWorkspace(slug), await openWorkspace(`not-${slug}`)];
    await Promise.all([
      many.capture('new@acme.example', { rule: 'create' }, values),
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

test('equal leads in isolated and shared batches → one is created, the others are duplicates', async () => {
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

test('a timeout at the lock → all waiting leads are refused, later leads are captured', async () => {
  const created = { kind: 'refused', leadId: 'existing', leadNumber: 1, window: null } as const;
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
  const waiting = Array.from({ length: 5 }, () => add(preparedLead('one')));
  locked.resolve();
  for (const result of await Promise.all(waiting)) {
    assert.ok(result.kind === 'failed');
    assert.deepEqual([result.error.code, result.error.retryAfterSeconds], ['unavailable', 2]);
  }
  assert.equal(batches, 1);
  isLocked = false;
  assert.deepEqual(await add(preparedLead('one')), created);
});

test('a lead that arrives while another times out at the lock → gets an attempt of its own', async () => {
  const created = { kind: 'refused', leadId: 'existing', leadNumber: 1, window: null } as const;
  const began = Promise.withResolvers<void>();
  const timeout = Promise.withResolvers<void>();
  let batches = 0;
  const { add } = createIsolatedCapture({
    size: 2,
    async capture(batch) {
      batches += 1;
      if (batches > 1) return batch.map(() => created);
      began.resolve();
      await timeout.promise;
      throw lockTimeout();
    },
  });
  const first = add(preparedLead('one'));
  await began.promise;
  const second = add(preparedLead('one'));
  timeout.resolve();
  assert.equal((await first).kind, 'failed');
  assert.deepEqual(await second, created);
});

test('a split batch → only one lead waits for the lock until the timeout', async () => {
  let waits = 0;
  const { add } = createIsolatedCapture({
    size: 5,
    async capture(batch) {
      if (batch.length > 1) throw new Error('a lead broke the batch');
      waits += 1;
      throw lockTimeout();
    },
  });
  const results = await Promise.all(Array.from({ length: 8 }, () => add(preparedLead('one'))));
  for (const result of results) {
    assert.ok(result.kind === 'failed');
    assert.equal(result.error.code, 'unavailable');
  }
  assert.equal(waits, 1);
});

test('a lead of a split batch that is rejected early → only its caller gets the error', async () => {
  const refused = { kind: 'refused', leadId: 'existing', leadNumber: 1, window: null } as const;
  const results = await splitOnFailure(
    async (batch) => {
      if (batch.length > 1) throw new Error('a lead broke the batch');
      if (batch[0]?.request.workspaceId === 'broken') {
        return [Promise.reject(new Error('connection lost'))];
      }
      // Node reports an unhandled rejection before the next turn of the event loop.
      await setImmediate();
      return [refused];
    },
    [preparedLead('broken'), preparedLead('sound')],
  );
  await assert.rejects(async () => results[0], /connection lost/);
  assert.deepEqual(results[1], refused);
});
