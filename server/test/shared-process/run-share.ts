import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../../scripts/generated-file.ts';
import { SHARES, sharedFiles } from './files.ts';

/**
 * Runs every SHARES-th of the shared files as a test of its own. The tests and hooks of a file
 * become subtests and hooks of that test, so that a file is closed before the next one is loaded.
 */
export async function runShare(share: number): Promise<void> {
  const files = sharedFiles().filter((_, index) => index % SHARES === share - 1);
  for (const file of files) {
    await test(file, () => import(pathToFileURL(join(ROOT, file)).href));
  }
}
