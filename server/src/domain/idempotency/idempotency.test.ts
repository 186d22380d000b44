// Repeats of one Idempotency-Key at moments that a test over HTTP cannot hit.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import { testPeople } from '../../../test/people.ts';
import { systemClock } from '../../platform/clock.ts';
import { newId } from '../../platform/ids.ts';
import { waitUntil } from '../../platform/wait-until.ts';
import { createCatalogCache } from '../catalog/catalog-cache.ts';
import { DomainError } from '../errors.ts';
import { unfinished, writeInPieces } from '../events/write-in-pieces.ts';
import { createWorkspace } from '../workspaces/create-workspace.ts';
import { relockKey } from './idempotency-record.ts';
import { storeAfterEffect } from './store-after-effect.ts';
import { storeWithChange } from './store-with-change.ts';

const database = await createTestDatabase();
after(database.drop);
const { kysely, pool } = database;
const command = { type: 'command', id: null } as const;
const deps = { database, catalogs: createCatalogCache(), clock: systemClock, listeners: [] };
const { workspace } = await createWorkspace(
  { ...deps, people: testPeople(database) },
  { name: 'Acme', slug: 'acme', owner: { email: 'ann@acme.example', password: 'correct horse' } },
  command,
);

const sent = { status: 200, body: '{"sent":true}', etag: null };
const unsealed = <Stored>(response: Stored): Stored => response;
const keyOf = (idempotencyKey: string) => ({
  workspaceId: workspace.id,
  requesterId: newId(),
  idempotencyKey,
  fingerprint: Buffer.from(idempotencyKey),
});
const isRunning = (error: unknown) =>
  error instanceof DomainError && error.code === 'idempotency_running';

async function isLockAwaited(): Promise<boolean> {
  const { rows } = await pool.query(
    `select from pg_locks l join pg_database d on d.oid = l.database
     where l.locktype = 'advisory' and not l.granted and d.datname = current_database()`,
  );
  return rows.length > 0;
}

test('a repeat locks the key between two transactions of the first request → the first completes', async () => {
  const key = keyOf('pieces');
  const locked = Promise.withResolvers<void>();
  const unlock = Promise.withResolvers<void>();
  let holding: Promise<void> | undefined;
  let pieces = 0;
  const changed = writeInPieces(
    deps,
    { workspaceId: workspace.id, actor: command, hooks: storeWithChange(key, async () => sent) },
    async () => {
      pieces += 1;
      if (pieces === 2) return 'done';
      holding = kysely.transaction().execute(async (db) => {
        await relockKey(db, key);
        locked.resolve();
        await unlock.promise;
      });
      assert.ok(await waitUntil(isLockAwaited, { withinMs: 5_000 }));
      return unfinished;
    },
  );
  await locked.promise;
  // The second piece waits for the key, or fails.
  await Promise.race([changed.catch(() => {}), waitUntil(isLockAwaited, { withinMs: 5_000 })]);
  unlock.resolve();
  assert.equal(await changed, 'done');
  await holding;
});

test('an effect succeeds but its response is not stored → a repeat does not run the effect', async () => {
  const key = keyOf('not stored');
  let effects = 0;
  const effect = async () => {
    effects += 1;
    return sent;
  };
  const failing = () => {
    throw new Error('not sealed');
  };
  await assert.rejects(storeAfterEffect(kysely, key, effect, failing), /not sealed/);
  await assert.rejects(storeAfterEffect(kysely, key, effect, unsealed), isRunning);
  assert.equal(effects, 1);
});

test('an effect fails → a repeat runs it', async () => {
  const key = keyOf('failed');
  const failing = async () => {
    throw new Error('refused');
  };
  await assert.rejects(storeAfterEffect(kysely, key, failing, unsealed), /refused/);
  assert.deepEqual(await storeAfterEffect(kysely, key, async () => sent, unsealed), sent);
});

test('an effect fails after another request took its reservation over → that reservation stays', async () => {
  const key = keyOf('taken over');
  const failing = async () => {
    await pool.query(
      `update idempotency_records set created_at = created_at + interval '1 second'
       where idempotency_key = 'taken over'`,
    );
    throw new Error('refused late');
  };
  await assert.rejects(storeAfterEffect(kysely, key, failing, unsealed), /refused late/);
  await assert.rejects(
    storeAfterEffect(kysely, key, async () => sent, unsealed),
    isRunning,
  );
});
