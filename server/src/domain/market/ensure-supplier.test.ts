import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import { testPeople } from '../../../test/people.ts';
import { systemClock } from '../../platform/clock.ts';
import { DomainError } from '../errors.ts';
import { createWorkspace } from '../workspaces/create-workspace.ts';
import { createSupplier } from './create-supplier.ts';
import { ensureSupplier } from './ensure-supplier.ts';
import { listSuppliers } from './list-suppliers.ts';

const database = await createTestDatabase();
after(() => database.drop());
const actor = { type: 'command', id: null } as const;
const deps = { database, clock: systemClock, listeners: [] };
const owner = { email: 'ann@acme.com', password: 'correct horse' };
const { workspace } = await createWorkspace(
  { ...deps, people: testPeople(database) },
  { name: 'Acme', owner },
  actor,
);
const workspaceId = workspace.id;

const ensure = (ref?: string, defaultName = 'First') =>
  ensureSupplier(deps, { workspaceId, actor, ref, defaultName });
const code = (expected: string) => (error: unknown) =>
  error instanceof DomainError && error.code === expected;

test('three requests at once create one first supplier', async () => {
  await assert.rejects(ensure('First'), code('not_found'));
  const suppliers = await Promise.all([ensure(), ensure(undefined, 'Second'), ensure()]);
  assert.equal(new Set(suppliers.map(({ id }) => id)).size, 1);
  assert.equal((await listSuppliers(database.kysely, workspaceId)).length, 1);
});

test('a supplier is found by its name in any case, its number and its id', async () => {
  const only = await ensure();
  for (const ref of [only.name.toUpperCase(), String(only.number), only.id]) {
    assert.deepEqual(await ensure(ref), only);
  }
});

test('no reference and several suppliers → bad_request', async () => {
  await createSupplier(deps, { workspaceId, actor, name: 'Feeds' });
  await assert.rejects(ensure(), code('bad_request'));
  assert.equal((await ensure('feeds')).name, 'Feeds');
});
