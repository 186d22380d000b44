import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { cannotLock, tryLockFile } from './file-lock.ts';

const root = temporaryFolder();

test('a file that is locked cannot be locked again before its release', () => {
  const path = join(root, 'once');
  const first = tryLockFile(path);
  assert.ok(first);
  assert.equal(tryLockFile(path), undefined);
  first.release();
  const second = tryLockFile(path);
  assert.ok(second);
  second.release();
});

test('a child that inherits the lock keeps it until it ends; another child does not', async () => {
  const path = join(root, 'inherited');
  const lock = tryLockFile(path);
  assert.ok(lock);
  const run = (stdio: ('ignore' | number)[]) => spawn('sleep', ['60'], { stdio });
  const heir = run(['ignore', 'ignore', 'ignore', lock.descriptor]);
  const other = run(['ignore', 'ignore', 'ignore']);
  lock.release();
  assert.equal(tryLockFile(path), undefined);
  const ended = once(heir, 'exit');
  heir.kill('SIGKILL');
  await ended;
  const again = tryLockFile(path);
  other.kill('SIGKILL');
  assert.ok(again);
  again.release();
});

test('a file system without locks is a sentence about INLET_DATA', () => {
  const error = cannotLock('/mnt/share/lock', new Error('operation not supported on socket'));
  assert.equal(error.name, 'SetupError');
  assert.match(error.message, /does not lock \/mnt\/share\/lock .*INLET_DATA.*local disk/);
});
