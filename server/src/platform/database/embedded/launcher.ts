// Starts a PostgreSQL program as another user, also from a folder that this user cannot traverse, such
// as a clone below /root. The program then keeps only the capability to traverse folders. Permissions
// of folders that are not Inlet's are never changed.

import { type SpawnOptions, spawnSync } from 'node:child_process';
import { SetupError } from '../../setup-error.ts';
import type { OsUser } from './os-user.ts';

export interface Launch {
  file: string;
  args: string[];
  options: SpawnOptions;
}

export type Launcher = (file: string, args: string[]) => Launch;

// The first suffices to read and traverse; containers usually keep only the second.
const CAPABILITIES = ['dac_read_search', 'dac_override'];

const PROBE = '"$0" --version && cd "$1" && test -w .';

export function chooseLauncher(
  user: OsUser | undefined,
  paths: { postgres: string; pgdata: string },
): Launcher {
  const asSelf: Launcher = (file, args) => ({ file, args, options: { cwd: '/' } });
  if (user === undefined) return asSelf;

  const asUser: Launcher = (file, args) => ({ file, args, options: { cwd: '/', ...user } });
  const withCapability = CAPABILITIES.map((capability): Launcher => {
    const flags = [
      `--reuid=${user.uid}`,
      `--regid=${user.gid}`,
      '--clear-groups',
      `--inh-caps=-all,+${capability}`,
      `--ambient-caps=+${capability}`,
      // Without it, access(2) ignores the capability, and PostgreSQL finds its own program with access(2).
      '--securebits=+no_setuid_fixup',
    ];
    return (file, args) => ({
      file: 'setpriv',
      args: [...flags, '--', file, ...args],
      options: { cwd: '/' },
    });
  });
  for (const launcher of [asUser, ...withCapability]) {
    const probe = launcher('/bin/sh', ['-c', PROBE, paths.postgres, paths.pgdata]);
    const { status } = spawnSync(probe.file, probe.args, { ...probe.options, stdio: 'ignore' });
    if (status === 0) return launcher;
  }
  throw new SetupError(
    `PostgreSQL does not run as root, and the system user it would run as (number ${user.uid}) cannot access ${paths.postgres} and ${paths.pgdata}. ` +
      'Put Inlet and its data (INLET_DATA) into folders that every user may traverse, run Inlet as another user, or set DATABASE_URL to a PostgreSQL server.',
  );
}
