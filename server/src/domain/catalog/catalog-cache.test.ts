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

let asked = 0;
let broken = false;
const connection: Queries = {
  async query(statement) {
    asked += 1;
    if (broken) throw new Error('Connection terminated');
    return database.pool.query(statement);
  },
};

test('of many who ask at once, one reads, and then nobody', async () => {
  const catalogs = createCatalogCache();
  asked = 0;
  const ask = () => catalogs.any(workspace.id, connection);
  const found = await Promise.all(Array.from({ length: 50 }, ask));
  assert.equal(asked, 1);
  assert.deepEqual(new Set([...found, await ask()]).size, 1);
  assert.equal(asked, 1);
});

test('a reading that failed is not remembered', async () => {
  const catalogs = createCatalogCache();
  broken = true;
  await assert.rejects(catalogs.any(workspace.id, connection), /terminated/);
  broken = false;
  assert.equal((await catalogs.any(workspace.id, connection)).workspaceId, workspace.id);
});

test('a version that moved on is read anew, and another connection reads for itself', async () => {
  const catalogs = createCatalogCache();
  const { version } = await catalogs.any(workspace.id, connection);
  asked = 0;
  await catalogs.at(workspace.id, version, connection);
  assert.equal(asked, 0);
  await database.pool.query(
    'update workspace_counters set catalog_version = catalog_version + 1 where workspace_id = $1',
    [workspace.id],
  );
  const next = await catalogs.at(workspace.id, version + 1, connection);
  assert.deepEqual([next.version, asked], [version + 1, 1]);

  const fresh = createCatalogCache();
  await Promise.all([
    fresh.any(workspace.id, connection),
    fresh.any(workspace.id, { query: connection.query }),
  ]);
  assert.equal(asked, 3);
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
  asked = 0;
  assert.equal(await catalogs.any('busy', connection), busy);
  assert.equal(await catalogs.at('fresh', 1, connection), fresh);
  assert.equal(asked, 0);
  broken = true;
  await assert.rejects(catalogs.any('idle', connection), /terminated/);
  broken = false;
});
