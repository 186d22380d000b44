import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { silentLog } from '../log.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migration-files.ts';

const root = temporaryFolder();
const ONE = 'create table one (n int);';
const TWO = 'create table two (n int); insert into two values (2);';

let folders = 0;
function folderOf(...migrations: string[]): string {
  folders += 1;
  const folder = join(root, String(folders));
  mkdirSync(folder);
  for (const [index, sql] of migrations.entries()) {
    writeFileSync(join(folder, `000${index + 1}-step-${index + 1}.sql`), sql);
  }
  return folder;
}

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase({ empty: true });
  after(() => database.drop());
  return database;
}

const run = (database: TestDatabase, folder: string) =>
  migrate(database, { log: silentLog, folder });

const tables = async (database: TestDatabase) => {
  const { rows } = await database.pool.query(
    `select relname from pg_class where relname in ('one', 'two') order by relname`,
  );
  return rows.map((row) => row.relname);
};

test('new migrations → applied once, in order, and the job queue is set up', async () => {
  const database = await emptyDatabase();
  assert.deepEqual(await run(database, folderOf(ONE)), ['step-1']);
  assert.deepEqual(await run(database, folderOf(ONE, TWO)), ['step-2']);
  assert.deepEqual(await run(database, folderOf(ONE, TWO)), []);
  const { rows } = await database.pool.query('select count(*) as jobs from graphile_worker.jobs');
  assert.deepEqual(rows, [{ jobs: 0 }]);
});

test('programs that start at once → migrate once', async () => {
  const database = await emptyDatabase();
  const folder = folderOf(ONE, TWO);
  const applied = await Promise.all([1, 2, 3, 4].map(() => run(database, folder)));
  assert.deepEqual(applied.flat().sort(), ['step-1', 'step-2']);
});

test('a migration that fails → rolled back, and the earlier ones stay', async () => {
  const database = await emptyDatabase();
  const broken = folderOf(ONE, 'create table two (n int); select 1 / 0;');
  await assert.rejects(
    run(database, broken),
    /2-step-2 failed and was rolled back: division by zero/,
  );
  assert.deepEqual(await tables(database), ['one']);
  assert.deepEqual(await run(database, folderOf(ONE, TWO)), ['step-2']);
});

test('a migration edited after it was applied → refused', async () => {
  const database = await emptyDatabase();
  await run(database, folderOf(ONE));
  const changed = folderOf('create table one (n bigint);', TWO);
  await assert.rejects(run(database, changed), /1-step-1 is not the one that was applied/);
  assert.deepEqual(await tables(database), ['one']);
});

test('a database of a newer version → refused', async () => {
  const database = await emptyDatabase();
  await run(database, folderOf(ONE, TWO));
  await assert.rejects(run(database, folderOf(ONE)), /newer version of Inlet \(2-step-2\)/);
});

test('a gap in the numbers → an error that names the file', () => {
  const folder = folderOf(ONE);
  writeFileSync(join(folder, '0003-later.sql'), TWO);
  assert.throws(() => readMigrations(folder), /0003-later\.sql should be named 0002-/);
});

test('line endings → do not change the checksum', () => {
  const sums = ['select 1;\nselect 2;\n', 'select 1;\r\nselect 2;\r\n'].map(
    (sql) => readMigrations(folderOf(sql))[0]?.checksum,
  );
  assert.equal(sums[0], sums[1]);
});
