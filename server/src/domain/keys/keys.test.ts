import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import { testPeople } from '../../../test/people.ts';
import { systemClock } from '../../platform/clock.ts';
import { newId } from '../../platform/ids.ts';
import { createWorkspace } from '../workspaces/create-workspace.ts';
import { changeKey } from './change-key.ts';
import { createKey, type KeyInput } from './create-key.ts';
import { findKey } from './find-key.ts';
import { hashKey } from './key.ts';
import { limitOfKey } from './limit-of-key.ts';
import { listKeys } from './list-keys.ts';
import { revokeKey } from './revoke-key.ts';

const database = await createTestDatabase();
const people = testPeople(database);
const { kysely } = database;
const command = { type: 'command', id: null } as const;
const deps = { database, people, clock: systemClock, listeners: [] };
after(() => database.drop());

const owner = { email: 'ann@acme.com', password: 'correct horse' };
const acme = await createWorkspace(deps, { name: 'Acme', owner }, command);
const other = await createWorkspace(deps, { name: 'Other', plan: 'pro', owner }, command);

const inAcme = { workspaceId: acme.workspace.id, actor: command };
const inOther = { workspaceId: other.workspace.id, actor: command };

const create = (input: Partial<KeyInput> = {}, context = inAcme) =>
  createKey(deps, context, {
    contract: 'leadhub',
    name: 'Website',
    createdBy: acme.owner.id,
    ...input,
  });

async function eventsOf(id: string) {
  const { rows } = await database.pool.query(
    'select type, before, after from events where workspace_id = $1 and subject_id = $2 order by seq',
    [acme.workspace.id, id],
  );
  return rows;
}

test('the database stores only the salt, hash and visible prefix of a key', async () => {
  const { key, text } = await create();
  assert.equal(key.prefix, text.slice(0, 11));
  const { rows } = await database.pool.query('select * from keys where id = $1', [key.id]);
  assert.deepEqual(hashKey(rows[0].salt, text), rows[0].hash);
  assert.ok(!JSON.stringify([rows, await eventsOf(key.id)]).includes(text));
  assert.equal(key.createdBy, acme.owner.id);
});

test('a leadmarket key requires a supplier; any other key rejects one', async () => {
  await assert.rejects(create({ contract: 'leadmarket' }), /belongs to a supplier/);
  await assert.rejects(create({ supplierId: newId() }), /Only leadmarket keys/);
  const { key } = await create({ contract: 'leadmarket', supplierId: newId() });
  assert.deepEqual(key.scopes, ['write:leads']);
});

test('a key is found by number, id, visible prefix and whole key, within its workspace', async () => {
  const { key, text } = await create({ contract: 'crmleadpro' });
  for (const ref of [String(key.number), key.id, key.prefix, text]) {
    assert.deepEqual(await findKey(kysely, ref, acme.workspace.id), key);
    assert.deepEqual(await findKey(kysely, ref, undefined), key);
    await assert.rejects(findKey(kysely, ref, other.workspace.id), (error: Error) => {
      assert.match(error.message, /There is no key/);
      return !error.message.includes(text);
    });
  }
});

test('revoking a revoked key changes nothing', async () => {
  const { key } = await create();
  const at = new Date('2026-03-28T09:15:00Z');
  const revoke = (now: Date) => revokeKey({ ...deps, clock: { now: () => now } }, inAcme, key);
  assert.deepEqual((await revoke(at)).revokedAt, at);
  assert.deepEqual((await revoke(new Date())).revokedAt, at);
  const events = await eventsOf(key.id);
  assert.deepEqual(
    events.map(({ type }) => type),
    ['key.created', 'key.revoked'],
  );
  await assert.rejects(revokeKey(deps, inOther, key), /no such key/);
});

test("the limit is the key's own, or the default of its contract and plan", async () => {
  const { key } = await create({ limit: { quota: 5, seconds: 60 } });
  assert.deepEqual(await limitOfKey(kysely, key), { quota: 5, seconds: 60 });
  const reset = await changeKey(deps, inAcme, key, { limit: null });
  assert.deepEqual(await limitOfKey(kysely, reset), { quota: 1000, seconds: 3600 });
  const { key: pro } = await create({ contract: 'crmleadpro' }, inOther);
  assert.deepEqual(await limitOfKey(kysely, pro), { quota: 5000, seconds: 60 });
});

test('a change keeps the other properties', async () => {
  const { key } = await create({ limit: { quota: 5, seconds: 60 } });
  const changed = await changeKey(deps, inAcme, key, { name: ' Form ' });
  const { updatedAt } = changed;
  assert.deepEqual(changed, { ...key, name: 'Form', version: 2, updatedAt });
  await changeKey(deps, inAcme, key, { name: 'Form' });
  const [, updated, ...more] = await eventsOf(key.id);
  assert.deepEqual(updated, {
    type: 'key.updated',
    before: { name: 'Website' },
    after: { name: 'Form' },
  });
  assert.deepEqual(more, []);
  const nothing = changeKey(deps, inAcme, key, {});
  await assert.rejects(nothing, /Nothing to change/);
  const foreign = changeKey(deps, inOther, key, { name: 'x' });
  await assert.rejects(foreign, /no such key/);
});

test('the list contains the keys of one workspace, oldest first', async () => {
  const keys = await listKeys(kysely, acme.workspace.id);
  assert.ok(keys.length >= 5);
  assert.deepEqual(
    keys,
    keys.toSorted((a, b) => a.number - b.number),
  );
  assert.ok(keys.every((key) => key.workspaceId === acme.workspace.id));
});
