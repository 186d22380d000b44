import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetupError } from '../../setup-error.ts';
import type { OsUser } from './os-user.ts';

export const SOCKET_PORT = 5432;

// Linux allows 107 bytes for the path of a socket, macOS 103.
const LONGEST_SOCKET_PATH = 100;

/** The folder of the socket: in the data folder, or in the temporary folder if the path is too long. */
export function runFolderOf(dataFolder: string): string {
  const inside = join(dataFolder, 'run');
  if (Buffer.byteLength(socketIn(inside)) <= LONGEST_SOCKET_PATH) return inside;
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  return join(tmpdir(), `inlet-${name}`);
}

export function socketIn(runFolder: string): string {
  return join(runFolder, `.s.PGSQL.${SOCKET_PORT}`);
}

/** Creates the folder, accessible only to PostgreSQL's user and root. */
export function prepareRunFolder(path: string, user: OsUser | undefined): void {
  const me = process.getuid?.();
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const found = lstatSync(path);
  const mine = me === undefined || found.uid === me || found.uid === user?.uid;
  if (!found.isDirectory() || !mine) {
    throw new SetupError(
      `${path} belongs to somebody else, and Inlet keeps its database socket there. Remove it, or set INLET_DATA to a folder with a shorter path.`,
    );
  }
  chmodSync(path, 0o700);
  if (user !== undefined) chownSync(path, user.uid, user.gid);
}
