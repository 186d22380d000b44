// Creates the cluster in a temporary folder and renames that when it is complete, so that a start
// killed in between leaves nothing that looks like a cluster.

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

const INITDB_OPTIONS = [
  `--username=${SUPERUSER}`,
  '--encoding=UTF8',
  '--locale=C',
  // The built-in locale sorts and changes case the same way on every machine.
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
  const args = ['-D', draft, ...INITDB_OPTIONS, ...(options.sync ? [] : ['--no-sync'])];
  const launch = launcher(binaries.initdb, args);
  const child = spawn(launch.file, launch.args, {
    ...launch.options,
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    // It survives when this program is killed, and must exit before another start runs initdb.
    stdio: ['ignore', 'ignore', 'pipe', options.lock.descriptor],
    detached: true,
  });
  let errorOutput = '';
  child.stderr?.on('data', (chunk) => {
    errorOutput += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) {
    throw new SetupError(
      `The database could not be created in ${pgdata}: ${firstErrorLine(errorOutput)} ` +
        'Free space on the disk or choose another folder with INLET_DATA, and start again.',
    );
  }
  renameSync(draft, pgdata);
  flushFolder(dirname(pgdata));
}

function firstErrorLine(text: string): string {
  const lines = text.trim().split('\n');
  return lines.find((line) => /error|fatal|could not/i.test(line)) ?? lines.at(-1) ?? '';
}
