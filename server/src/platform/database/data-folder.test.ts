import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { holdDatabase } from '../../../test/hold-database-process.ts';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { identify } from '../process-identity.ts';
import { openDataFolder, readSecret } from './data-folder.ts';
import { lockHolder, takeLock } from './folder-lock.ts';

const root = temporaryFolder();
const NOBODY = 65_534;

test('a folder is made, with its version, and can be opened again after its release', async () => {
  const path = join(root, 'made', 'deep');
  const first = await openDataFolder(path, 'server');
  assert.equal(first.held, true);
  assert.deepEqual(JSON.parse(readFileSync(join(path, 'inlet.json'), 'utf8')), { format: 1 });
  assert.equal(statSync(path).mode & 0o066, 0);
  first.folder.release();
  const second = await openDataFolder(path, 'server');
  assert.equal(second.held, true);
});

test('a folder that a running program holds is not opened, and nothing in it changes', async () => {
  const path = join(root, 'twice');
  await openDataFolder(path, 'server');
  const before = readdirSync(path);
  const second = await openDataFolder(path, 'server');
  assert.equal(second.held, false);
  assert.equal(second.holder.pid, process.pid);
  assert.deepEqual(readdirSync(path), before);
});

test('a lock whose process number went to another process is taken over', () => {
  const path = join(root, 'recycled');
  mkdirSync(path);
  const stale = { ...identify(), started: 'before the last reboot', purpose: 'server' };
  writeFileSync(join(path, 'lock.7'), JSON.stringify(stale));
  const outcome = takeLock(path, 'server');
  assert.equal(outcome.taken, true);
  assert.deepEqual(readdirSync(path), ['lock.8']);
  assert.equal(lockHolder(path)?.pid, process.pid);
});

test('a lock that was written half is taken over', () => {
  const path = join(root, 'half');
  mkdirSync(path);
  writeFileSync(join(path, 'lock.1'), '{"pid":');
  assert.equal(takeLock(path, 'server').taken, true);
});

test('a folder of a newer version is refused, and nothing in it changes', async () => {
  const path = join(root, 'newer');
  mkdirSync(path);
  writeFileSync(join(path, 'inlet.json'), '{"format":2}');
  await assert.rejects(openDataFolder(path, 'server'), /newer version of Inlet \(format 2/);
  assert.deepEqual(readdirSync(path), ['inlet.json']);
});

test('a folder of something else is refused, and nothing in it changes', async () => {
  const path = join(root, 'foreign');
  mkdirSync(path);
  writeFileSync(join(path, 'holiday.jpg'), '');
  await assert.rejects(openDataFolder(path, 'server'), /files that are not Inlet's/);
  assert.deepEqual(readdirSync(path), ['holiday.jpg']);
});

test('a path that is not a folder is refused with what to do', async () => {
  const path = join(root, 'file');
  writeFileSync(path, '');
  await assert.rejects(openDataFolder(path, 'server'), /is not a folder.*INLET_DATA/s);
});

test('a folder that may not be written is refused with what to do', async () => {
  const path = join(root, 'closed');
  mkdirSync(path, { mode: 0o555 });
  const isRoot = process.getuid?.() === 0;
  const other = await holdDatabase(path, { purpose: 'server', ...(isRoot ? { uid: NOBODY } : {}) });
  assert.match(other.said, /SetupError: The data folder .* cannot be used: .*INLET_DATA/s);
  assert.deepEqual(readdirSync(path), []);
});

test('the secret is made once and is for its owner only', () => {
  const path = join(root, 'secret');
  mkdirSync(path);
  const secret = readSecret(path);
  assert.ok(secret.length >= 32);
  assert.equal(readSecret(path), secret);
  assert.equal(statSync(join(path, 'secret')).mode & 0o777, 0o600);
});
