import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../../scripts/generated-file.ts';
import { filesOf, type Share } from './files.ts';

export const runShare = (share: Share): Promise<void> => runFiles(filesOf(share));

/**
 * Runs each file as a test of its own, one after another. The tests and hooks of a file become
 * subtests and hooks of that test, so that a file is closed before the next one is loaded.
 */
export async function runFiles(files: readonly string[]): Promise<void> {
  // All wait from the start, since the hooks of the process run as soon as no test is left.
  const tests = files.map((file) => test(file, () => import(pathToFileURL(join(ROOT, file)).href)));
  await Promise.all(tests);
}
