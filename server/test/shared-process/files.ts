// Most test files can share a process: they test pure functions, or build the program in memory and
// close it at the end. Starting a process and loading the program cost more than what such a file
// tests, so `npm test` runs them in a few processes, one file after another (see run-share.ts).
import { globSync } from 'node:fs';
import { ROOT } from '../../../scripts/generated-file.ts';

/** Each is a file in this folder, such as `share-1.test.ts`. */
export type Share = 1 | 2 | 'web';

const WEB = 'server/test/web/';

const SHARED = ['server', 'web/src', 'sdk', 'scripts', 'bench'].map(
  (part) => `${part}/**/*.test.ts`,
);

/** Tests that start programs, measure their own process or fill the disk. */
const OWN_PROCESS = [
  'bench/*.test.ts',
  'sdk/test/browser.test.ts',
  'sdk/test/package.test.ts',
  'sdk/test/readme.test.ts',
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
  '**/*.long.test.ts',
];

/** The paths, from the root of the project, of the tests that run in a shared process. */
export function sharedFiles(): string[] {
  return globSync(SHARED, {
    cwd: ROOT,
    exclude: [...OWN_PROCESS, '**/node_modules'],
  }).sort();
}

/** Those of the web app, or every second one of the others. */
export function filesOf(share: Share): string[] {
  const files = sharedFiles();
  if (share === 'web') return files.filter((file) => file.startsWith(WEB));
  const others = files.filter((file) => !file.startsWith(WEB));
  return others.filter((_, index) => index % 2 === share - 1);
}
