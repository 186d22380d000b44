// `npm test`: the static checks, then every test against one PostgreSQL made for the run.
// With paths (`npm test -- server/src/config.test.ts`) it runs those tests alone.
// `npm run test:long` runs the tests that take minutes, `*.long.test.ts`, which `npm test` leaves out.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { buildWeb } from '../../scripts/build-web.ts';
import { ROOT } from '../../scripts/generated-file.ts';
import {
  type Outcome,
  printSummary,
  runStep,
  runSteps,
  STATIC_STEPS,
} from '../../scripts/steps.ts';
import { VARIABLES } from '../src/config.ts';
import { compileCacheFolder } from '../src/platform/load-quickly.ts';
import { startTestPostgres } from './postgres.ts';
import { sharedFiles } from './shared-process/files.ts';
import { TEMPLATE_VARIABLE } from './template.ts';
import { RUN_FOLDER_VARIABLE } from './temporary-folder.ts';

const ALL = ['server', 'scripts', 'bench', 'web', 'sdk'].map((part) => `${part}/**/*.test.ts`);
const LONG = '.long.test.ts';
const SHARE = '/share-';

const given = process.argv.slice(2);
const isLong = given.includes('--long');
const paths = given.filter((argument) => argument !== '--long');
// For a share or a file of its own, which runs as long as all of its tests.
const timeout = isLong ? 7_200_000 : 600_000;

// Tests ignore the variables that somebody has set for their own Inlet.
for (const { name } of VARIABLES) delete process.env[name];
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const outcomes = isLong || paths.length > 0 ? [] : await runSteps(STATIC_STEPS);
await buildWeb();
const tests = await runTests(paths.length > 0 ? paths : allTests());
printSummary([...outcomes, tests]);
const counted = tests.output.split('\n').filter((line) => line.startsWith('ℹ '));
console.log(`\n${counted.join('\n')}`);
process.exitCode = [...outcomes, tests].every(({ passed }) => passed) ? 0 : 1;

function allTests(): string[] {
  const shared = new Set(sharedFiles());
  const files = globSync(ALL, { cwd: ROOT, exclude: (name) => name === 'node_modules' });
  const own = files.filter((file) => file.endsWith(LONG) === isLong && !shared.has(file));
  // The shares take longest, so they start first.
  return own.sort((a, b) => Number(b.includes(SHARE)) - Number(a.includes(SHARE)));
}

async function runTests(files: string[]): Promise<Outcome> {
  const postgres = await startTestPostgres();
  try {
    return await runStep({
      name: 'tests',
      command: process.execPath,
      args: [join(import.meta.dirname, 'run-files.ts'), `${timeout}`, ...files],
      env: {
        [TEMPLATE_VARIABLE]: JSON.stringify(postgres.template),
        [RUN_FOLDER_VARIABLE]: postgres.folder,
        // Each file is a process that loads most of the program: it is compiled once for all.
        NODE_COMPILE_CACHE: compileCacheFolder,
      },
    });
  } finally {
    await postgres.stop();
  }
}
