// One running PostgreSQL: started by us, or left by a program that was killed and taken over.

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
  /** Settles when it is gone, however that came. */
  exited: Promise<void>;
}

export interface PostmasterPlace {
  pgdata: string;
  logFile: string;
}

const LOOK_EVERY_MS = 200;
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
  return { pid, socketFolder: found.socketFolder, exited: gone(pid) };
}

/** Starts it; all of its processes hold the lock for as long as they live. */
export async function launch(
  place: PostmasterPlace,
  how: Launch,
  lock: FileLock,
): Promise<Postmaster> {
  const logFrom = sizeOf(place.logFile);
  const child = spawnServer(place, how, lock);
  const exited = exitOf(child);
  let running = true;
  void exited.then(() => {
    running = false;
  });
  const isReady = () => {
    const file = readPostmasterFile(place.pgdata);
    return file?.pid === child.pid && file?.ready === true;
  };
  // A recovery takes the time it takes; one that fails ends the process.
  await waitUntil(() => !running || isReady(), { withinMs: Number.POSITIVE_INFINITY, everyMs: 5 });
  const file = readPostmasterFile(place.pgdata);
  if (!running || file === undefined) {
    throw didNotStart(place, serverLogSince(place.logFile, logFrom));
  }
  return { pid: file.pid, socketFolder: file.socketFolder, exited };
}

function spawnServer(place: PostmasterPlace, how: Launch, lock: FileLock): ChildProcess {
  const log = openServerLog(place.logFile);
  // PostgreSQL would not start while some process has the number that its last one left in its
  // file. The lock proves that last one gone, so the number is given as one to take no notice of.
  const stale = readPostmasterFile(place.pgdata)?.pid;
  // In a session of its own: a Ctrl-C in the terminal is for Inlet, which then stops PostgreSQL.
  const child = spawn(how.file, how.args, {
    ...how.options,
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

/** Ends its sessions and shuts it down; harder when it does not go. */
export async function terminate(postmaster: Postmaster): Promise<void> {
  const { pid } = postmaster;
  const isGone = () => !isAlive(pid);
  signal(pid, 'SIGINT');
  if (await waitUntil(isGone, { withinMs: FAST_STOP_WITHIN_MS })) return;
  signal(pid, 'SIGQUIT');
  if (await waitUntil(isGone, { withinMs: IMMEDIATE_STOP_WITHIN_MS })) return;
  signal(pid, 'SIGKILL');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already.
  }
}

function exitOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

/** For one that is not our child, of whose end nobody tells us. */
function gone(pid: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(pid)) return;
      clearInterval(timer);
      resolve();
    }, LOOK_EVERY_MS);
    timer.unref();
  });
}

function didNotStart(place: PostmasterPlace, words: string): SetupError {
  const reason = words.split('\n').filter((line) => /FATAL|PANIC|error/i.test(line));
  const advice = /No space left on device/.test(words)
    ? 'The disk is full: free some space and start again.'
    : `More is in ${place.logFile}.`;
  return new SetupError(
    `The database in ${place.pgdata} did not start: ${reason.at(-1) ?? (words || 'it ended without a word')}\n${advice}`,
  );
}
