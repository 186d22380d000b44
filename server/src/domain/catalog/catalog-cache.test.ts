import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import { testPeople } from '../../../test/people.ts';
import { systemClock } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/queries.ts';
import { createWorkspace } from '../workspaces/create-workspace.ts';
import type { Catalog } from './catalog.ts';
import { createCatalogCache } from './catalog-cache.ts';

const database = await createTestDatabase();
after(() => database.drop());
const { workspace } = await createWorkspace(
  { database, people: testPeople(database), clock: systemClock, listeners: [] },
  { name: 'Acme', owner: { email: 'ann@acme.example', password: 'correct horse' } },
  { type: 'command', id: null },
);

let queries = 0;
let broken = false;
const connection: Queries = {
  async query(statement) {
    queries += 1;
    if (broken) throw new Error('Connection terminated');
    return database.pool.query(statement);
  },
};

test('50 reads at once → one query, and later reads come from the cache', async () => {
  const catalogs = createCatalogCache();
  queries = 0;
  const read = () => catalogs.any(workspace.id, connection);
  const found = await Promise.all(Array.from({ length: 50 }, read));
  assert.equal(queries, 1);
  assert.deepEqual(new Set([...found, await read()]).size, 1);
  assert.equal(queries, 1);
});

test('a failed read is not cached', async () => {
  const catalogs = createCatalogCache();
  broken = true;
  await assert.rejects(catalogs.any(workspace.id, connection), /terminated/);
  broken = false;
  assert.equal((await catalogs.any(workspace.id, connection)).workspaceId, workspace.id);
});

test('a newer version is read again, and each connection reads separately', async () => {
  const catalogs = createCatalogCache();
  const { version } = await catalogs.any(workspace.id, connection);
  queries = 0;
  await catalogs.at(workspace.id, version, connection);
  assert.equal(queries, 0);
  await database.pool.query(
    'update workspace_counters set catalog_version = catalog_version + 1 where workspace_id = $1',
    [workspace.id],
  );
  const next = await catalogs.at(workspace.id, version + 1, connection);
  assert.deepEqual([next.version, queries], [version + 1, 1]);

  const fresh = createCatalogCache();
  await Promise.all([
    fresh.any(workspace.id, connection),
    fresh.any(workspace.id, { query: connection.query }),
  ]);
  assert.equal(queries, 3);
});

test('a full cache drops the catalog that was used least recently', async () => {
  const catalogs = createCatalogCache(2);
  const catalogOf = (workspaceId: string) => ({ workspaceId, version: 1 }) as Catalog;
  const [busy, idle, fresh] = ['busy', 'idle', 'fresh'].map(catalogOf) as [
    Catalog,
    Catalog,
    Catalog,
  ];
  catalogs.keep(busy);
  catalogs.keep(idle);
  await catalogs.any('busy', connection);
  catalogs.keep(fresh);
  queries = 0;
  assert.equal(await catalogs.any('busy', connection), busy);
  assert.equal(await catalogs.at('fresh', 1, connection), fresh);
  assert.equal(queries, 0);
  broken = true;
  await assert.rejects(catalogs.any('idle', connection), /terminated/);
  broken = false;
});
