import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { holdDatabase } from '../../../test/hold-database-process.ts';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { readSecret } from './data-folder/secret-file.ts';
import { openDataFolder } from './data-folder.ts';
import { lockFolder } from './folder-lock.ts';

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

test('a missing folder → created with its format, and can be opened again after its release', async () => {
  const path = join(root, 'made', 'deep');
  const first = await open(path);
  assert.equal(first.held, true);
  assert.deepEqual(inletFile(path), { format: 2 });
  assert.equal(statSync(path).mode & 0o066, 0);
  first.folder.release();
  const second = await open(path);
  assert.equal(second.held, true);
});

test('a folder locked by a running program → not opened, nothing in it changes', async () => {
  const path = join(root, 'twice');
  await open(path);
  const before = readdirSync(path);
  const second = await open(path);
  assert.equal(second.held, false);
  assert.equal(second.holder?.pid, process.pid);
  assert.deepEqual(readdirSync(path), before);
});

test('an unlocked lock file that names a living process → opened', async () => {
  const content = JSON.stringify({ pid: process.ppid, host: 'elsewhere', purpose: 'server' });
  const path = folderWith('unlocked', { 'inlet.json': '{"format":2}', lock: content });
  assert.equal((await open(path)).held, true);
});

test('a folder of a start that was interrupted before inlet.json → opened', async () => {
  const path = folderWith('interrupted', { lock: '', 'inlet.json.draft': '' });
  assert.equal((await open(path)).held, true);
  assert.deepEqual(inletFile(path), { format: 2 });
});

test('a start on a locked folder → writes nothing there', async () => {
  const path = folderWith('held', {});
  assert.equal(lockFolder(path, 'server').acquired, true);
  assert.equal((await open(path)).held, false);
  assert.deepEqual(readdirSync(path), ['lock']);
});

test('a locked folder whose lock file names no holder → not opened', async () => {
  const path = join(root, 'nameless');
  await open(path);
  writeFileSync(join(path, 'lock'), '{"pid":');
  assert.deepEqual(lockFolder(path, 'server'), { acquired: false, holder: undefined });
});

test('a folder of a newer version → refused, nothing in it changes', async () => {
  const path = folderWith('newer', { 'inlet.json': '{"format":3}' });
  await assert.rejects(open(path), /newer version of Inlet \(format 3/);
  assert.deepEqual(readdirSync(path), ['inlet.json']);
});

test('a folder with foreign files → refused, nothing in it changes', async () => {
  const path = folderWith('foreign', { 'holiday.jpg': '' });
  for (const openFolder of [open, openAsIs]) {
    await assert.rejects(openFolder(path), /files that are not Inlet's/);
  }
  assert.deepEqual(readdirSync(path), ['holiday.jpg']);
});

test('a path that is not a folder → refused with advice', async () => {
  const path = join(root, 'file');
  writeFileSync(path, '');
  for (const openFolder of [open, openAsIs]) {
    await assert.rejects(openFolder(path), /is not a folder.*INLET_DATA/s);
  }
});

test('a read-only folder → refused with advice', async () => {
  const path = join(root, 'closed');
  mkdirSync(path, { mode: 0o555 });
  const isRoot = process.getuid?.() === 0;
  const other = await holdDatabase(path, { purpose: 'server', ...(isRoot ? { uid: NOBODY } : {}) });
  assert.match(other.message, /SetupError: The data folder .* cannot be used: .*INLET_DATA/s);
  assert.deepEqual(readdirSync(path), []);
});

test('a folder whose database is missing → refused, nothing in it changes', async () => {
  const lost = {
    recorded: { 'inlet.json': '{"format":2,"hasDatabase":true}' },
    'of format 1, with a secret': { 'inlet.json': '{"format":1}', secret: 'kept' },
    'of format 1, with a log': { 'inlet.json': '{"format":1}', 'postgres.log': '' },
  };
  for (const [name, files] of Object.entries(lost)) {
    const path = folderWith(name, files);
    for (const openFolder of [open, openAsIs]) {
      await assert.rejects(
        openFolder(path),
        /is gone: .*postgres is missing or empty\. Restore .*start over/,
      );
    }
    assert.deepEqual(readdirSync(path), Object.keys(files));
    mkdirSync(join(path, 'postgres'));
    await assert.rejects(open(path), /is gone/, 'an empty folder is not a database');
  }
});

test('a folder without a database → opened to create one, refused otherwise', async () => {
  const missing = join(root, 'missing');
  await assert.rejects(openAsIs(missing), /has no database yet.*npm start.*migrate/);
  assert.equal(existsSync(missing), false);
  const empty = folderWith('empty', {});
  await assert.rejects(openAsIs(empty), /has no database yet/);
  assert.deepEqual(readdirSync(empty), []);
  const started = folderWith('started', { 'inlet.json': '{"format":2}' });
  mkdirSync(join(started, 'postgres.making'));
  await assert.rejects(openAsIs(started), /has no database yet/);
  assert.equal((await open(started)).held, true);
});

test('a folder of format 1 with a database → becomes format 2', async () => {
  const path = folderWith('older', { 'inlet.json': '{"format":1}', 'lock.7': '' });
  mkdirSync(join(path, 'postgres'));
  writeFileSync(join(path, 'postgres', 'PG_VERSION'), '18\n');
  const outcome = await open(path);
  assert.equal(outcome.held, true);
  outcome.folder.recordDatabase();
  assert.deepEqual(inletFile(path), { format: 2, hasDatabase: true });
  assert.deepEqual(readdirSync(path).toSorted(), ['inlet.json', 'lock', 'postgres']);
});

test('a folder with a database but no inlet.json → opened', async () => {
  const path = folderWith('nameless-database', {});
  mkdirSync(join(path, 'postgres'));
  writeFileSync(join(path, 'postgres', 'PG_VERSION'), '18\n');
  assert.equal((await openAsIs(path)).held, true);
});

test('the secret → generated once and readable by its owner only', () => {
  const path = folderWith('secret', {});
  const secret = readSecret(path);
  assert.ok(secret.length >= 32);
  assert.equal(readSecret(path), secret);
  assert.equal(statSync(join(path, 'secret')).mode & 0o777, 0o600);
});
