import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

/** Creates a folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'inlet-test-'));
  // When run as root, tests start programs as other users, who must be able to traverse the folder.
  chmodSync(path, 0o711);
  after(() => rmSync(path, { recursive: true, force: true, maxRetries: 5 }));
  return path;
}
