// The real program in its own process, with its own folder and port.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
export const programFile = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const startsWithinMs = 30_000;

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  errors: string;
}

export interface Program {
  /** Empty for a worker, which does not listen. */
  url: string;
  pid: number;
  kill: (signal: NodeJS.Signals) => void;
  /** Resolves when it has exited. */
  ended: Promise<Ended>;
}

export interface ProgramOptions {
  env: Record<string, string>;
  /** Runs `npm start` instead of node. */
  byNpm?: boolean;
  /** Runs as another system user. */
  uid?: number;
  /** A wrapper command, such as `unshare`; signals reach both. */
  within?: readonly string[];
}

/** Code that another process of this run has compiled is not compiled again. */
export const compileCacheOf = ({ NODE_COMPILE_CACHE: folder }: NodeJS.ProcessEnv) =>
  folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };

const running = new Map<ChildProcess, Program['kill']>();
after(async () => {
  for (const [child, kill] of running) {
    const closed = once(child, 'close');
    kill('SIGTERM');
    await closed;
  }
});

/** Starts it and waits until it logs its address; rejects when it exits before. */
export async function startProgram(options: ProgramOptions): Promise<Program> {
  const { child, kill, ended, outputMatching } = run(options);
  const late = setTimeout(() => killAll(child), startsWithinMs);
  const url = await Promise.race([
    outputMatching(/Inlet (?:runs at (\S+)|runs as a worker.*)\n/),
    ended,
  ]);
  clearTimeout(late);
  if (typeof url !== 'string') {
    throw new Error(`The program did not start: ${JSON.stringify(url)}`);
  }
  return { url, pid: child.pid ?? 0, kill, ended };
}

/** Starts it and waits until it exits. */
export async function runProgram(
  options: ProgramOptions & { onStart?: (kill: Program['kill']) => void },
): Promise<Ended> {
  const { child, kill, ended } = run(options);
  options.onStart?.(kill);
  const late = setTimeout(() => killAll(child), startsWithinMs);
  const outcome = await ended;
  clearTimeout(late);
  return outcome;
}

/** Kills its child processes too, such as those of npm. */
function killAll({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

function run({ env, byNpm = false, uid, within }: ProgramOptions) {
  const program = byNpm ? ['npm', 'start'] : [process.execPath, programFile];
  const [file = '', ...args] = [...(within ?? []), ...program];
  const child = spawn(file, args, {
    cwd: root,
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME },
      ...compileCacheOf(process.env),
      ...{ PORT: '0', LOG_LEVEL: 'error' },
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...(uid !== undefined && { uid, gid: uid }),
  });
  // A wrapper does not forward signals.
  const kill: Program['kill'] = (signal) =>
    within === undefined || child.pid === undefined
      ? child.kill(signal)
      : process.kill(-child.pid, signal);
  running.set(child, kill);
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal, out, errors });
    });
  });
  const outputMatching = (pattern: RegExp) =>
    new Promise<string>((resolve) => {
      child.stdout.on('data', () => {
        const found = pattern.exec(out);
        if (found !== null) resolve(found[1] ?? '');
      });
    });
  return { child, kill, ended, outputMatching };
}
