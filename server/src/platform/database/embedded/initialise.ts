// Makes the cluster beside its place and moves it there when whole, so that a start that was
// killed half way leaves nothing that looks like one.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FileLock } from '../../file-lock.ts';
import { SetupError } from '../../setup-error.ts';
import { flushFolder } from '../data-folder/write-whole.ts';
import type { Binaries } from './binaries.ts';
import { chooseLauncher } from './launcher.ts';
import type { OsUser } from './os-user.ts';

export const SUPERUSER = 'inlet';

const CHOICES = [
  `--username=${SUPERUSER}`,
  '--encoding=UTF8',
  '--locale=C',
  // The same order and case rules on every machine, whatever locales it has.
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth-local=trust',
  '--auth-host=reject',
  '--no-instructions',
];

export async function initialise(
  pgdata: string,
  binaries: Binaries,
  user: OsUser | undefined,
  options: { sync: boolean; lock: FileLock },
): Promise<void> {
  const draft = `${pgdata}.making`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (user !== undefined) chownSync(draft, user.uid, user.gid);

  const launcher = chooseLauncher(user, { postgres: binaries.postgres, pgdata: draft });
  const args = ['-D', draft, ...CHOICES, ...(options.sync ? [] : ['--no-sync'])];
  const launch = launcher(binaries.initdb, args);
  const child = spawn(launch.file, launch.args, {
    ...launch.options,
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    // It goes on when this program is killed, and must end before another start makes its own.
    stdio: ['ignore', 'ignore', 'pipe', options.lock.descriptor],
    detached: true,
  });
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) {
    throw new SetupError(
      `The database could not be made in ${pgdata}: ${firstComplaint(complaint)} ` +
        'Free space on the disk or choose another folder with INLET_DATA, and start again.',
    );
  }
  renameSync(draft, pgdata);
  flushFolder(dirname(pgdata));
}

function firstComplaint(text: string): string {
  const lines = text.trim().split('\n');
  return lines.find((line) => /error|fatal|could not/i.test(line)) ?? lines.at(-1) ?? '';
}
