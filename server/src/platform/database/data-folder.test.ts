import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { holdDatabase } from '../../../test/hold-database-process.ts';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { readSecret } from './data-folder/secret-file.ts';
import { openDataFolder } from './data-folder.ts';
import { takeLock } from './folder-lock.ts';

const root = temporaryFolder();
const NOBODY = 65_534;

const open = (path: string) => openDataFolder(path, { purpose: 'server', provision: true });
const openAsIs = (path: string) => openDataFolder(path, { purpose: 'command', provision: false });

function folderWith(name: string, files: Record<string, string>): string {
  const path = join(root, name);
  mkdirSync(path);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
  return path;
}

const inletFile = (path: string) => JSON.parse(readFileSync(join(path, 'inlet.json'), 'utf8'));

test('a folder is made, with its version, and can be opened again after its release', async () => {
  const path = join(root, 'made', 'deep');
  const first = await open(path);
  assert.equal(first.held, true);
  assert.deepEqual(inletFile(path), { format: 2 });
  assert.equal(statSync(path).mode & 0o066, 0);
  first.folder.release();
  const second = await open(path);
  assert.equal(second.held, true);
});

test('a folder that a running program holds is not opened, and nothing in it changes', async () => {
  const path = join(root, 'twice');
  await open(path);
  const before = readdirSync(path);
  const second = await open(path);
  assert.equal(second.held, false);
  assert.equal(second.holder?.pid, process.pid);
  assert.deepEqual(readdirSync(path), before);
});

test('a lock file that names a living process, but is not locked → opened', async () => {
  const lies = JSON.stringify({ pid: process.ppid, host: 'elsewhere', purpose: 'server' });
  const path = folderWith('lies', { 'inlet.json': '{"format":2}', lock: lies });
  assert.equal((await open(path)).held, true);
});

test('a folder where a start broke off before inlet.json → opened', async () => {
  const path = folderWith('broke-off', { lock: '', 'inlet.json.draft': '' });
  assert.equal((await open(path)).held, true);
  assert.deepEqual(inletFile(path), { format: 2 });
});

test('a start that finds the folder held writes nothing there', async () => {
  const path = folderWith('held', {});
  assert.equal(takeLock(path, 'server').taken, true);
  assert.equal((await open(path)).held, false);
  assert.deepEqual(readdirSync(path), ['lock']);
});

test('a locked folder whose lock file names nobody → not opened', async () => {
  const path = join(root, 'nameless');
  await open(path);
  writeFileSync(join(path, 'lock'), '{"pid":');
  assert.deepEqual(takeLock(path, 'server'), { taken: false, holder: undefined });
});

test('a folder of a newer version is refused, and nothing in it changes', async () => {
  const path = folderWith('newer', { 'inlet.json': '{"format":3}' });
  await assert.rejects(open(path), /newer version of Inlet \(format 3/);
  assert.deepEqual(readdirSync(path), ['inlet.json']);
});

test('a folder of something else is refused, and nothing in it changes', async () => {
  const path = folderWith('foreign', { 'holiday.jpg': '' });
  for (const way of [open, openAsIs]) {
    await assert.rejects(way(path), /files that are not Inlet's/);
  }
  assert.deepEqual(readdirSync(path), ['holiday.jpg']);
});

test('a path that is not a folder is refused with what to do', async () => {
  const path = join(root, 'file');
  writeFileSync(path, '');
  for (const way of [open, openAsIs]) {
    await assert.rejects(way(path), /is not a folder.*INLET_DATA/s);
  }
});

test('a folder that may not be written is refused with what to do', async () => {
  const path = join(root, 'closed');
  mkdirSync(path, { mode: 0o555 });
  const isRoot = process.getuid?.() === 0;
  const other = await holdDatabase(path, { purpose: 'server', ...(isRoot ? { uid: NOBODY } : {}) });
  assert.match(other.said, /SetupError: The data folder .* cannot be used: .*INLET_DATA/s);
  assert.deepEqual(readdirSync(path), []);
});

test('a folder that has lost its database is refused, and nothing in it changes', async () => {
  const lost = {
    recorded: { 'inlet.json': '{"format":2,"hasDatabase":true}' },
    'of format 1, with a secret': { 'inlet.json': '{"format":1}', secret: 'kept' },
    'of format 1, with a log': { 'inlet.json': '{"format":1}', 'postgres.log': '' },
  };
  for (const [name, files] of Object.entries(lost)) {
    const path = folderWith(name, files);
    for (const way of [open, openAsIs]) {
      await assert.rejects(
        way(path),
        /is gone: .*postgres is missing or empty\. Restore .*begin anew/,
      );
    }
    assert.deepEqual(readdirSync(path), Object.keys(files));
    mkdirSync(join(path, 'postgres'));
    await assert.rejects(open(path), /is gone/, 'an empty folder is no database');
  }
});

test('a folder where no database was made yet → opened to make one, refused otherwise', async () => {
  const missing = join(root, 'missing');
  await assert.rejects(openAsIs(missing), /has no database yet.*npm start.*migrate/);
  assert.equal(existsSync(missing), false);
  const empty = folderWith('empty', {});
  await assert.rejects(openAsIs(empty), /has no database yet/);
  assert.deepEqual(readdirSync(empty), []);
  const begun = folderWith('begun', { 'inlet.json': '{"format":2}' });
  mkdirSync(join(begun, 'postgres.making'));
  await assert.rejects(openAsIs(begun), /has no database yet/);
  assert.equal((await open(begun)).held, true);
});

test('a folder of format 1 whose database is there becomes one of format 2', async () => {
  const path = folderWith('older', { 'inlet.json': '{"format":1}', 'lock.7': '' });
  mkdirSync(join(path, 'postgres'));
  writeFileSync(join(path, 'postgres', 'PG_VERSION'), '18\n');
  const outcome = await open(path);
  assert.equal(outcome.held, true);
  outcome.folder.recordDatabase();
  assert.deepEqual(inletFile(path), { format: 2, hasDatabase: true });
  assert.deepEqual(readdirSync(path).toSorted(), ['inlet.json', 'lock', 'postgres']);
});

test('a folder whose inlet.json went missing is known by its database', async () => {
  const path = folderWith('nameless-database', {});
  mkdirSync(join(path, 'postgres'));
  writeFileSync(join(path, 'postgres', 'PG_VERSION'), '18\n');
  assert.equal((await openAsIs(path)).held, true);
});

test('the secret is made once and is for its owner only', () => {
  const path = folderWith('secret', {});
  const secret = readSecret(path);
  assert.ok(secret.length >= 32);
  assert.equal(readSecret(path), secret);
  assert.equal(statSync(join(path, 'secret')).mode & 0o777, 0o600);
});
