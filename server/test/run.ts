// `npm test`: the static checks, then every test against one PostgreSQL made for the run.
// With paths (`npm test -- server/src/config.test.ts`) it runs those tests alone.
// `npm run test:long` runs the tests that take minutes, `*.long.test.ts`, which `npm test` leaves out.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/generated-file.ts';
import {
  type Outcome,
  printSummary,
  runStep,
  runSteps,
  STATIC_STEPS,
} from '../../scripts/steps.ts';
import { VARIABLES } from '../src/config.ts';
import { TEMPLATE_VARIABLE } from './database.ts';
import { startTestPostgres } from './postgres.ts';

const ALL = ['server', 'scripts', 'bench', 'web', 'sdk'].map((part) => `${part}/**/*.test.ts`);
const LONG = '.long.test.ts';

const given = process.argv.slice(2);
const isLong = given.includes('--long');
const paths = given.filter((argument) => argument !== '--long');
const OPTIONS = [
  '--test',
  '--test-concurrency=3',
  `--test-timeout=${isLong ? 7_200_000 : 300_000}`,
];

// What the person who runs the tests has set for their own Inlet is none of the tests' business.
for (const { name } of VARIABLES) delete process.env[name];
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const outcomes = isLong || paths.length > 0 ? [] : await runSteps(STATIC_STEPS);
const tests = await runTests(paths.length > 0 ? paths : allTests());
printSummary([...outcomes, tests]);
const counted = tests.output.split('\n').filter((line) => line.startsWith('ℹ '));
console.log(`\n${counted.join('\n')}`);
process.exitCode = [...outcomes, tests].every(({ passed }) => passed) ? 0 : 1;

function allTests(): string[] {
  const files = globSync(ALL, { cwd: ROOT, exclude: (name) => name === 'node_modules' });
  return files.filter((file) => file.endsWith(LONG) === isLong);
}

async function runTests(files: string[]): Promise<Outcome> {
  const postgres = await startTestPostgres();
  try {
    return await runStep({
      name: 'tests',
      command: process.execPath,
      args: [...OPTIONS, ...files],
      env: {
        [TEMPLATE_VARIABLE]: JSON.stringify(postgres.template),
        // Each file is a process that loads most of the program: it is compiled once for all.
        NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/inlet'),
      },
    });
  } finally {
    await postgres.stop();
  }
}
