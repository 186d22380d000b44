// postmaster.pid: the file in which a running PostgreSQL describes itself.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, isAlive } from '../../process-identity.ts';

export interface PostmasterFile {
  pid: number;
  socketFolder: string;
  ready: boolean;
}

export function readPostmasterFile(pgdata: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(join(pgdata, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** The pid of the PostgreSQL that runs on this cluster, if the process is visible here. */
export function findPostmaster(pgdata: string): number | undefined {
  const pid = readPostmasterFile(pgdata)?.pid;
  return pid !== undefined && isPostmasterOf(pgdata, pid) ? pid : undefined;
}

/** Whether the process is the PostgreSQL of this folder, and not a later one that reuses its pid. */
function isPostmasterOf(pgdata: string, pid: number): boolean {
  const command = commandOf(pid);
  return isAlive(pid) && command.includes('postgres') && command.includes(`-D ${pgdata} `);
}
