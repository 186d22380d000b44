// A running PostgreSQL: started by this process, or taken over from a killed one.

import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import type { FileLock } from '../../file-lock.ts';
import { isAlive } from '../../process-identity.ts';
import { SetupError } from '../../setup-error.ts';
import { waitUntil } from '../../wait-until.ts';
import type { Launch } from './launcher.ts';
import { findPostmaster, readPostmasterFile } from './postmaster-file.ts';
import { openServerLog, serverLogSince, sizeOf } from './server-log.ts';

export interface Postmaster {
  pid: number;
  socketFolder: string;
  /** Resolves when the process has exited, for any reason. */
  exited: Promise<void>;
}

export interface PostmasterPaths {
  pgdata: string;
  logFile: string;
}

const POLL_EVERY_MS = 200;
const FAST_STOP_WITHIN_MS = 8_000;
const IMMEDIATE_STOP_WITHIN_MS = 5_000;

export async function takeOver(pgdata: string): Promise<Postmaster | undefined> {
  const pid = findPostmaster(pgdata);
  if (pid === undefined) return undefined;
  await waitUntil(() => !isAlive(pid) || readPostmasterFile(pgdata)?.ready === true, {
    withinMs: Number.POSITIVE_INFINITY,
  });
  const found = readPostmasterFile(pgdata);
  if (!isAlive(pid) || found === undefined) return undefined;
  return { pid, socketFolder: found.socketFolder, exited: waitForExit(pid) };
}

/** Starts a PostgreSQL, whose processes all hold the lock for as long as they live. */
export async function launch(
  paths: PostmasterPaths,
  command: Launch,
  lock: FileLock,
): Promise<Postmaster> {
  const logFrom = sizeOf(paths.logFile);
  const child = spawnServer(paths, command, lock);
  const exited = exitOf(child);
  let running = true;
  void exited.then(() => {
    running = false;
  });
  const isReady = () => {
    const file = readPostmasterFile(paths.pgdata);
    return file?.pid === child.pid && file?.ready === true;
  };
  // Without a limit, because a recovery may take long; a failed one ends the process.
  await waitUntil(() => !running || isReady(), { withinMs: Number.POSITIVE_INFINITY, everyMs: 5 });
  const file = readPostmasterFile(paths.pgdata);
  if (!running || file === undefined) {
    throw didNotStart(paths, serverLogSince(paths.logFile, logFrom));
  }
  return { pid: file.pid, socketFolder: file.socketFolder, exited };
}

function spawnServer(paths: PostmasterPaths, command: Launch, lock: FileLock): ChildProcess {
  const log = openServerLog(paths.logFile);
  // PostgreSQL does not start while any process has the pid in its stale postmaster.pid. The lock proves
  // that the old server has exited, so PG_GRANDPARENT_PID makes PostgreSQL ignore that pid.
  const stale = readPostmasterFile(paths.pgdata)?.pid;
  // Detached, so that a Ctrl-C in the terminal reaches only Inlet, which then stops PostgreSQL.
  const child = spawn(command.file, command.args, {
    ...command.options,
    env: {
      PATH: process.env.PATH,
      LC_ALL: 'C',
      ...(stale === undefined ? {} : { PG_GRANDPARENT_PID: String(stale) }),
    },
    detached: true,
    stdio: ['ignore', log, log, lock.descriptor],
  });
  closeSync(log);
  child.unref();
  return child;
}

/** Shuts the server down with increasing force: a fast shutdown, an immediate one, then SIGKILL. */
export async function terminate(postmaster: Postmaster): Promise<void> {
  const { pid } = postmaster;
  const hasExited = () => !isAlive(pid);
  signal(pid, 'SIGINT');
  if (await waitUntil(hasExited, { withinMs: FAST_STOP_WITHIN_MS })) return;
  signal(pid, 'SIGQUIT');
  if (await waitUntil(hasExited, { withinMs: IMMEDIATE_STOP_WITHIN_MS })) return;
  signal(pid, 'SIGKILL');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has exited already.
  }
}

function exitOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

/** For a process that is not our child, so that no exit event reports its end. */
function waitForExit(pid: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(pid)) return;
      clearInterval(timer);
      resolve();
    }, POLL_EVERY_MS);
    timer.unref();
  });
}

function didNotStart(paths: PostmasterPaths, output: string): SetupError {
  const reason = output.split('\n').filter((line) => /FATAL|PANIC|error/i.test(line));
  const advice = /No space left on device/.test(output)
    ? 'The disk is full: free some space and start again.'
    : `See ${paths.logFile} for details.`;
  return new SetupError(
    `The database in ${paths.pgdata} did not start: ${reason.at(-1) ?? (output || 'it exited without a message')}\n${advice}`,
  );
}
