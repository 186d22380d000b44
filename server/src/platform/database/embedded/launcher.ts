// How a PostgreSQL program is started as its own user, also from a folder that this user cannot
// search (a clone below /root): then it keeps the one right to pass through folders. The rights
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

// The first is enough to read and search; the second is the one that containers usually keep.
const CAPABILITIES = ['dac_read_search', 'dac_override'];

const PROBE = '"$0" --version && cd "$1" && test -w .';

export function chooseLauncher(
  user: OsUser | undefined,
  places: { postgres: string; pgdata: string },
): Launcher {
  const asMyself: Launcher = (file, args) => ({ file, args, options: { cwd: '/' } });
  if (user === undefined) return asMyself;

  const asUser: Launcher = (file, args) => ({ file, args, options: { cwd: '/', ...user } });
  const passingThrough = CAPABILITIES.map((capability): Launcher => {
    const flags = [
      `--reuid=${user.uid}`,
      `--regid=${user.gid}`,
      '--clear-groups',
      `--inh-caps=-all,+${capability}`,
      `--ambient-caps=+${capability}`,
      // Without it access(2), with which PostgreSQL looks for its own program, ignores the right.
      '--securebits=+no_setuid_fixup',
    ];
    return (file, args) => ({
      file: 'setpriv',
      args: [...flags, '--', file, ...args],
      options: { cwd: '/' },
    });
  });
  for (const launcher of [asUser, ...passingThrough]) {
    const probe = launcher('/bin/sh', ['-c', PROBE, places.postgres, places.pgdata]);
    const { status } = spawnSync(probe.file, probe.args, { ...probe.options, stdio: 'ignore' });
    if (status === 0) return launcher;
  }
  throw new SetupError(
    `PostgreSQL does not run as root, and the system user it would run as (number ${user.uid}) cannot reach ${places.postgres} and ${places.pgdata}. ` +
      'Put Inlet and its data (INLET_DATA) where every user may pass, run Inlet as another user, or set DATABASE_URL to a PostgreSQL server.',
  );
}
