// PostgreSQL refuses to run as root. If Inlet runs as root, its PostgreSQL runs as another user of the
// system: the owner of the cluster, else `postgres` (on macOS `_postgres`), else `inlet`, which is
// created if it is missing.

import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../setup-error.ts';

export interface OsUser {
  uid: number;
  gid: number;
}

const MADE_USER = 'inlet';

/** Undefined when Inlet is not root and PostgreSQL runs as the same user. */
export function chooseOsUser(pgdata: string): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(pgdata)) {
    const { uid, gid } = statSync(pgdata);
    if (uid !== 0) return { uid, gid };
  }
  return findUser('postgres') ?? findUser('_postgres') ?? findUser(MADE_USER) ?? makeUser();
}

function findUser(name: string): OsUser | undefined {
  if (!existsSync('/etc/passwd')) return undefined;
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [found, , uid, gid] = line.split(':');
    if (found === name && Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

function makeUser(): OsUser {
  const ways: [string, string[]][] = [
    [
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', MADE_USER],
    ],
    ['adduser', ['-S', '-D', '-H', '-s', '/bin/false', MADE_USER]],
  ];
  for (const [command, args] of ways) {
    const path = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`;
    spawnSync(command, args, { stdio: 'ignore', env: { PATH: path } });
    const made = findUser(MADE_USER);
    if (made !== undefined) return made;
  }
  throw new SetupError(
    'PostgreSQL does not run as root, and the system user `inlet` could not be made for it. ' +
      'Make one (`useradd --system inlet`), run Inlet as another user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

/** Makes the user that runs PostgreSQL the owner of a cluster that root copied into place. */
export function giveTree(path: string, user: OsUser): void {
  const found = lstatSync(path);
  if (found.isDirectory()) {
    for (const name of readdirSync(path)) giveTree(join(path, name), user);
  }
  if (!found.isSymbolicLink()) chownSync(path, user.uid, user.gid);
}
