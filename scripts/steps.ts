// The steps of a check: commands that run one after another, with a summary of time and outcome.

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

/** The steps that do not run the program. Each generated file has a line here. */
export const STATIC_STEPS: Step[] = [
  { name: 'format and lint', command: 'biome', args: ['ci', '--error-on-warnings'] },
  { name: 'types', command: 'tsc', args: ['--project', '.'] },
  { name: 'types in a browser', command: 'tsc', args: ['--project', 'sdk'] },
  { name: 'nothing unused', command: 'knip', args: ['--no-progress'] },
  { name: 'import rules', command: NODE, args: ['scripts/import-rules.ts'] },
  { name: 'schema is fresh', command: NODE, args: ['scripts/schema.ts', '--check'] },
  { name: 'docs are fresh', command: NODE, args: ['scripts/configuration.ts', '--check'] },
  { name: 'readme is fresh', command: NODE, args: ['scripts/quickstart.ts', '--check'] },
  { name: 'reference is fresh', command: NODE, args: ['scripts/openapi.ts', '--check'] },
  {
    name: 'reference is sound',
    command: 'redocly',
    args: ['lint', 'docs/openapi/*.json'],
    env: { REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  },
  { name: 'sdk is fresh', command: NODE, args: ['sdk/generate/main.ts', '--check'] },
];

export async function runSteps(steps: Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await runStep(step));
  return outcomes;
}

export async function runStep(step: Step): Promise<Outcome> {
  console.log(`\n── ${step.name}`);
  const start = performance.now();
  const child = spawn(step.command, step.args, {
    cwd: ROOT,
    env: { ...process.env, PATH: `${ROOT}/node_modules/.bin:${process.env.PATH}`, ...step.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
    process.stdout.write(chunk);
  });
  const [code] = await once(child, 'close');
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
