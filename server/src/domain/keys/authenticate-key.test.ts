import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type pg from 'pg';
import { createTestDatabase } from '../../../test/database.ts';
import { testPeople } from '../../../test/people.ts';
import { systemClock } from '../../platform/clock.ts';
import { createWorkspace } from '../workspaces/create-workspace.ts';
import { createAuthenticateKey } from './authenticate-key.ts';
import { createKey } from './create-key.ts';
import { newKeyText } from './key.ts';
import { revokeKey } from './revoke-key.ts';

const database = await createTestDatabase();
after(() => database.drop());
const command = { type: 'command', id: null } as const;
const deps = { database, people: testPeople(database), clock: systemClock, listeners: [] };
const owner = { email: 'ann@acme.example', password: 'correct horse' };
const acme = await createWorkspace(deps, { name: 'Acme', owner }, command);
const createdBy = acme.owner.id;
const context = { workspaceId: acme.workspace.id, actor: command };
const input = { contract: 'leadhub', name: 'Website', createdBy };

/** Authenticates over the database and counts the look-ups. */
function open() {
  let now = 0;
  let lookups = 0;
  const pool: pg.Pool = Object.create(database.pool, {
    query: {
      value: (statement: pg.QueryConfig) => {
        lookups += 1;
        return database.pool.query(statement);
      },
    },
  });
  const authenticate = createAuthenticateKey(pool, () => now);
  return { authenticate, lookups: () => lookups, pass: (ms: number) => (now += ms) };
}

test('100 requests at once with one key look it up once', async () => {
  const { key, text } = await createKey(deps, context, input);
  const { authenticate, lookups, pass } = open();
  const authenticateAtOnce = () =>
    Promise.all(Array.from({ length: 100 }, async () => authenticate(text)));
  for (const expected of [1, 2]) {
    const principals = await authenticateAtOnce();
    assert.deepEqual(new Set(principals.map((principal) => principal?.keyId)), new Set([key.id]));
    assert.equal(lookups(), expected);
    await authenticateAtOnce();
    assert.equal(lookups(), expected, 'cached');
    pass(30_000);
  }
});

test('an unknown key is looked up with each request and does not authenticate', async () => {
  const { authenticate, lookups } = open();
  const text = newKeyText('leadhub');
  assert.equal(await authenticate(text), null);
  assert.equal(await authenticate(text), null);
  assert.equal(lookups(), 2);
});

test('after a failed look-up the next request looks the key up again', async () => {
  const { text } = await createKey(deps, context, input);
  let isDown = true;
  const pool: pg.Pool = Object.create(database.pool, {
    query: {
      value: async (statement: pg.QueryConfig) => {
        if (isDown) throw new Error('down');
        return database.pool.query(statement);
      },
    },
  });
  const authenticate = createAuthenticateKey(pool, () => 0);
  await assert.rejects(async () => authenticate(text), /down/);
  isDown = false;
  assert.equal((await authenticate(text))?.workspaceId, acme.workspace.id);
});

test('a revoked key that is not cached does not authenticate', async () => {
  const { key, text } = await createKey(deps, context, input);
  await revokeKey(deps, context, key);
  assert.equal(await open().authenticate(text), null);
});
