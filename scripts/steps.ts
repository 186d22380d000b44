// The steps of a check: commands, two of them at a time, each reported with its time and outcome.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ROOT } from './generated-file.ts';

export interface Step {
  name: string;
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
}

export interface Outcome {
  name: string;
  passed: boolean;
  seconds: number;
  output: string;
}

const NODE = process.execPath;

/** Several threads, and collecting garbage, cost three times the CPU time and more memory. */
const typesOf = (name: string, project: string): Step => ({
  name,
  command: 'tsc',
  args: ['--project', project, '--singleThreaded'],
  env: { GOGC: 'off' },
});

/** The steps that do not run the program. Each generated file has a line here. */
export const STATIC_STEPS: Step[] = [
  typesOf('types', '.'),
  { name: 'nothing unused', command: 'knip', args: ['--no-progress'] },
  { name: 'readme is fresh', command: NODE, args: ['scripts/quickstart.ts', '--check'] },
  { name: 'format and lint', command: 'biome', args: ['ci', '--error-on-warnings'] },
  {
    name: 'reference is sound',
    command: 'redocly',
    args: ['lint', 'docs/openapi/*.json'],
    env: { REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  },
  { name: 'reference is fresh', command: NODE, args: ['scripts/openapi.ts', '--check'] },
  { name: 'schema is fresh', command: NODE, args: ['scripts/schema.ts', '--check'] },
  { name: 'sdk is fresh', command: NODE, args: ['sdk/generate/main.ts', '--check'] },
  typesOf('types in a browser', 'sdk'),
  typesOf('types of the web app', 'web'),
  { name: 'texts are complete', command: NODE, args: ['scripts/web-texts.ts'] },
  { name: 'import rules', command: NODE, args: ['scripts/import-rules.ts'] },
  { name: 'docs are fresh', command: NODE, args: ['scripts/configuration.ts', '--check'] },
  { name: 'error codes are fresh', command: NODE, args: ['scripts/error-codes.ts', '--check'] },
];

// Most of them keep one core busy; the smallest machine has two.
const stepsAtOnce = 2;

/** The longest steps come first in `STATIC_STEPS`, so that none of them runs alone at the end. */
export async function runSteps(steps: Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const pending = [...steps];
  const lane = async () => {
    for (let step = pending.shift(); step !== undefined; step = pending.shift()) {
      outcomes.push(await runStep(step, { live: false }));
    }
  };
  await Promise.all(Array.from({ length: stepsAtOnce }, lane));
  return outcomes;
}

/** Prints its output as it comes, or when it has ended, so that two steps are not mixed. */
export async function runStep(step: Step, { live } = { live: true }): Promise<Outcome> {
  const title = `\n── ${step.name}\n`;
  if (live) process.stdout.write(title);
  const start = performance.now();
  const child = spawn(step.command, step.args, {
    cwd: ROOT,
    env: { ...process.env, PATH: `${ROOT}/node_modules/.bin:${process.env.PATH}`, ...step.env },
    stdio: ['ignore', 'pipe', live ? 'inherit' : 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk;
      if (live) process.stdout.write(chunk);
    });
  }
  const [code] = await once(child, 'close');
  if (!live) process.stdout.write(title + output);
  const seconds = (performance.now() - start) / 1000;
  return { name: step.name, passed: code === 0, seconds, output };
}

export function printSummary(outcomes: Outcome[]): void {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  console.log('\n── summary');
  for (const { name, passed, seconds } of outcomes) {
    const time = `${seconds.toFixed(1)} s`.padStart(8);
    console.log(`${passed ? 'pass' : 'FAIL'}  ${name.padEnd(width)} ${time}`);
  }
}
