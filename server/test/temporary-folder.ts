import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

/** A folder that goes away after the tests of the file. */
export function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'inlet-test-'));
  // Run as root, a test also starts programs as other users, who have to pass through.
  chmodSync(path, 0o711);
  after(() => rmSync(path, { recursive: true, force: true, maxRetries: 5 }));
  return path;
}
