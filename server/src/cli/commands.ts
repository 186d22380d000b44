// The commands, by the words that a user types, in the order in which the help lists them.

import { automationsList } from './automations-list.ts';
import { automationsRetry } from './automations-retry.ts';
import { automationsPause, automationsResume } from './automations-switch.ts';
import type { Subcommand } from './command.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { jobsDrop } from './jobs-drop.ts';
import { jobsList } from './jobs-list.ts';
import { jobsRetry } from './jobs-retry.ts';
import { keyCreate } from './key-create.ts';
import { keyList } from './key-list.ts';
import { keyRevoke } from './key-revoke.ts';
import { keySet } from './key-set.ts';
import { marketBuyerCreate } from './market-buyer-create.ts';
import { marketBuyerList } from './market-buyer-list.ts';
import { marketOfferCreate } from './market-offer-create.ts';
import { marketOfferList } from './market-offer-list.ts';
import { marketOfferSet } from './market-offer-set.ts';
import { marketSupplierCreate } from './market-supplier-create.ts';
import { marketSupplierList } from './market-supplier-list.ts';
import { migrateDatabase } from './migrate.ts';
import { quickstart } from './quickstart.ts';
import { userConfirmEmail } from './user-confirm-email.ts';
import { userInvite } from './user-invite.ts';
import { userPasswordLink } from './user-password-link.ts';
import { userResetTwoFactor } from './user-reset-two-factor.ts';
import { workspaceCreate } from './workspace-create.ts';
import { workspaceList } from './workspace-list.ts';
import { workspaceSet } from './workspace-set.ts';
import { workspaceShow } from './workspace-show.ts';

export interface CommandTree {
  readonly [word: string]: Subcommand | CommandTree;
}

export const commands = {
  quickstart,
  demo,
  workspace: {
    create: workspaceCreate,
    list: workspaceList,
    show: workspaceShow,
    set: workspaceSet,
  },
  user: {
    invite: userInvite,
    'password-link': userPasswordLink,
    'reset-two-factor': userResetTwoFactor,
    'confirm-email': userConfirmEmail,
  },
  key: { create: keyCreate, list: keyList, revoke: keyRevoke, set: keySet },
  market: {
    supplier: { create: marketSupplierCreate, list: marketSupplierList },
    offer: { create: marketOfferCreate, set: marketOfferSet, list: marketOfferList },
    buyer: { create: marketBuyerCreate, list: marketBuyerList },
  },
  automations: {
    list: automationsList,
    retry: automationsRetry,
    pause: automationsPause,
    resume: automationsResume,
  },
  jobs: { list: jobsList, retry: jobsRetry, drop: jobsDrop },
  migrate: migrateDatabase,
  doctor,
} satisfies CommandTree;
