// Runs the benchmark for a test, in a separate process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../server/test/temporary-folder.ts';

interface Report {
  machine: { cores: number; postgres: string; pgbench: string | null };
  figures: { name: string; connections: number | null; samples: { leads?: number }[] }[];
}

export interface BenchRun {
  code: number | null;
  out: string;
  errors: string;
  /** The JSON report, unless the run failed before. */
  report: Report | undefined;
}

export async function runBench(...args: string[]): Promise<BenchRun> {
  const path = join(temporaryFolder(), 'bench.json');
  const program = join(import.meta.dirname, 'run.ts');
  const child = spawn(process.execPath, [program, ...args, '--json', path]);
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk;
  });
  const [code] = await once(child, 'close');
  const report = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  return { code, out, errors, report };
}
