// Starts the real program in its own process, on a data folder of the benchmark.
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

const addressLine = /^Inlet runs at http:\/\/\S+:(\d+)$/m;

interface StartOptions {
  /** A port to which browsers come, which must know the address; by default any port. */
  port?: number;
  /** Node writes a CPU profile there when the program has stopped. */
  profileFolder?: string | undefined;
}

export async function startInlet(
  dataFolder: string,
  { port: wanted, profileFolder }: StartOptions = {},
): Promise<Inlet> {
  if (isInterrupted()) throw new Error('The benchmark was interrupted.');
  const profiling =
    profileFolder === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profileFolder];
  const child = spawn(process.execPath, [...profiling, join(root, 'server/src/main.ts')], {
    env: {
      ...inletEnvironment(dataFolder),
      ...(wanted && { PORT: String(wanted), INLET_PUBLIC_URL: `http://localhost:${wanted}` }),
    },
    cwd: join(dataFolder, '..'),
    stdio: ['ignore', 'pipe', 'pipe'],
    // Out of reach of the terminal's Ctrl-C: the benchmark stops it in order.
    detached: true,
  });
  let output = '';
  const ended = once(child, 'exit');
  const terminate = () => child.kill('SIGTERM');
  process.once('exit', terminate);
  const stop = async () => {
    terminate();
    const [code] = await ended;
    process.off('exit', terminate);
    if (code !== 0) throw new Error(`Inlet did not stop cleanly. Its output:\n${output}`);
  };
  const port = new Promise<number>((resolve, reject) => {
    const collect = (chunk: Buffer) => {
      if (output.length > 100_000) return;
      output += chunk;
      const matched = addressLine.exec(output)?.[1];
      if (matched !== undefined) resolve(Number(matched));
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    ended.then(() => reject(new Error(`Inlet exited unexpectedly. Its output:\n${output}`)));
  });
  return { pid: child.pid ?? 0, port: await port, databasePid: databasePidOf(dataFolder), stop };
}

/** Without the variables that the user has set for their own Inlet. */
export function inletEnvironment(dataFolder: string): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const { name } of VARIABLES) delete env[name];
  return {
    ...env,
    PORT: '0',
    INLET_PUBLIC_URL: 'http://127.0.0.1:8080',
    INLET_OUTBOUND_ALLOW: '127.0.0.0/8',
    // The many stream clients share one key.
    INLET_STREAMS_PER_CLIENT: '1000',
    INLET_DATA: dataFolder,
  };
}

function databasePidOf(dataFolder: string): number {
  return Number.parseInt(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8'), 10);
}
