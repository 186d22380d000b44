// Most test files can share a process: they build the program in memory and close it at the end.
// Starting a process and loading the program cost more than what such a file tests, so
// `npm test` runs them in a few processes, one file after another (see run-share.ts).
import { globSync } from 'node:fs';
import { ROOT } from '../../../scripts/generated-file.ts';

/** Each share is one file in this folder, `share-1.test.ts` and so on. */
export const SHARES = 2;

/** Tests that start programs, measure their own process or fill the disk. */
const OWN_PROCESS = [
  'server/src/cli/inlet.test.ts',
  'server/src/cli/running-server.test.ts',
  'server/src/http/public/plain-page.test.ts',
  'server/src/platform/database/embedded-postgres.test.ts',
  'server/src/platform/unhandled-rejections.test.ts',
  'server/test/accounts/passkeys.test.ts',
  'server/test/docs-page.test.ts',
  'server/test/fairness/**',
  'server/test/faults/**',
  'server/test/forms/form-browser.test.ts',
  'server/test/fuzz/**',
  'server/test/guides/**',
  'server/test/openapi/**',
  'server/test/readme.test.ts',
  'server/test/secrets/**',
  'server/test/shared-process/**',
  'server/test/web/app.test.ts',
  'server/test/web/leads-list.test.ts',
  'server/**/*.long.test.ts',
];

/** The paths, from the root of the project, of the tests that run in a shared process. */
export function sharedFiles(): string[] {
  return globSync('server/**/*.test.ts', {
    cwd: ROOT,
    exclude: [...OWN_PROCESS, '**/node_modules'],
  }).sort();
}
