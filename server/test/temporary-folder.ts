import { chmodSync, cpSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

/** The folder of a test run, which removes it at its end. */
export const RUN_FOLDER_VARIABLE = 'INLET_TEST_FOLDER';

const inMemory = '/dev/shm';
const minFreeBytes = 4 * 1024 ** 3;

/** Creates a folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
  const path = makeTemporaryFolder();
  after(() => rmSync(path, { recursive: true, force: true, maxRetries: 5 }));
  return path;
}

/** Creates a folder that the caller removes. */
export function makeTemporaryFolder(): string {
  const path = mkdtempSync(join(parentFolder(), 'inlet-test-'));
  // When run as root, tests start programs as other users, who must be able to traverse the folder.
  chmodSync(path, 0o711);
  return path;
}

/** The files keep their modes, and belong to the user of this process. */
export function copyFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
}

/** A database is two thousand files, which cost a fraction where Linux keeps files in memory. */
function parentFolder(): string {
  const ofRun = process.env[RUN_FOLDER_VARIABLE];
  if (ofRun !== undefined) return ofRun;
  if (process.platform !== 'linux') return tmpdir();
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize >= minFreeBytes ? inMemory : tmpdir();
  } catch {
    return tmpdir();
  }
}
