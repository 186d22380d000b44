// All commands there are, in the order in which the help lists them.
import type { Command } from './command.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { jobsDrop } from './jobs-drop.ts';
import { jobsList } from './jobs-list.ts';
import { jobsRetry } from './jobs-retry.ts';
import { keyCreate } from './key-create.ts';
import { keyList } from './key-list.ts';
import { keyRevoke } from './key-revoke.ts';
import { keySet } from './key-set.ts';
import { marketCommands } from './market-commands.ts';
import { migrateDatabase } from './migrate.ts';
import { quickstart } from './quickstart.ts';
import { userInvite } from './user-invite.ts';
import { workspaceCreate } from './workspace-create.ts';
import { workspaceList } from './workspace-list.ts';
import { workspaceSet } from './workspace-set.ts';
import { workspaceShow } from './workspace-show.ts';

export const commands: readonly Command[] = [
  quickstart,
  demo,
  workspaceCreate,
  workspaceList,
  workspaceShow,
  workspaceSet,
  userInvite,
  keyCreate,
  keyList,
  keyRevoke,
  keySet,
  ...marketCommands,
  jobsList,
  jobsRetry,
  jobsDrop,
  migrateDatabase,
  doctor,
];
