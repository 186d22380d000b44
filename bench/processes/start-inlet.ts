// The real program in a process of its own, on a data folder of the benchmark.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VARIABLES } from '../../server/src/config.ts';
import { isInterrupted } from './interruption.ts';

export const root = join(import.meta.dirname, '../..');

export interface Inlet {
  pid: number;
  port: number;
  /** The first process of its PostgreSQL. */
  databasePid: number;
  stop: () => Promise<void>;
}

const saysAddress = /^Inlet runs at http:\/\/\S+:(\d+)$/m;

/** With `profileFolder`, Node writes a CPU profile there when the program has stopped. */
export async function startInlet(dataFolder: string, profileFolder?: string): Promise<Inlet> {
  if (isInterrupted()) throw new Error('The benchmark was interrupted.');
  const profiling =
    profileFolder === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profileFolder];
  const child = spawn(process.execPath, [...profiling, join(root, 'server/src/main.ts')], {
    env: inletEnvironment(dataFolder),
    cwd: join(dataFolder, '..'),
    stdio: ['ignore', 'pipe', 'pipe'],
    // Out of reach of the terminal's Ctrl-C: it is stopped in its turn.
    detached: true,
  });
  let said = '';
  const ended = once(child, 'exit');
  const letGo = () => child.kill('SIGTERM');
  process.once('exit', letGo);
  const stop = async () => {
    letGo();
    const [code] = await ended;
    process.off('exit', letGo);
    if (code !== 0) throw new Error(`Inlet did not stop cleanly. It said:\n${said}`);
  };
  const port = new Promise<number>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      if (said.length > 100_000) return;
      said += chunk;
      const found = saysAddress.exec(said)?.[1];
      if (found !== undefined) resolve(Number(found));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    ended.then(() => reject(new Error(`Inlet ended by itself. It said:\n${said}`)));
  });
  return { pid: child.pid ?? 0, port: await port, databasePid: databasePidOf(dataFolder), stop };
}

/** Nothing that the person who runs the benchmark has set for an Inlet of their own. */
export function inletEnvironment(dataFolder: string): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const { name } of VARIABLES) delete env[name];
  return {
    ...env,
    PORT: '0',
    INLET_PUBLIC_URL: 'http://127.0.0.1:8080',
    INLET_OUTBOUND_ALLOW: '127.0.0.0/8',
    // Its many clients of the stream have one key.
    INLET_STREAMS_PER_CLIENT: '1000',
    INLET_DATA: dataFolder,
  };
}

function databasePidOf(dataFolder: string): number {
  return Number.parseInt(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8'), 10);
}
