// Applies what a person said about messages: opting out suppresses their numbers, opting in lifts that.
import type { WorkspaceWrite } from '../../events/write-in-workspace.ts';
import { liftSuppressions } from '../../mail/suppressions/lift-suppressions.ts';
import { suppressKeys } from '../../mail/suppressions/suppress-addresses.ts';
import type { WhatsappPerson } from '../message.ts';
import { keysOf } from '../refusals.ts';
import { type ConsentDeps, changeConsent } from './change-consent.ts';

export interface Option {
  leadId: string;
  person: WhatsappPerson;
  option: 'out' | 'in';
  source: string;
  at: Date;
}

export async function applyOption(
  deps: ConsentDeps,
  write: WorkspaceWrite,
  workspaceId: string,
  { leadId, person, option, source, at }: Option,
): Promise<void> {
  const status = option === 'out' ? 'denied' : 'granted';
  const isCurrent = await changeConsent(deps, write, workspaceId, { leadId, status, source, at });
  if (!isCurrent) return;
  if (option === 'out') await suppressKeys(write, workspaceId, keysOf(person), 'unsubscribed');
  else await liftSuppressions(write, workspaceId, keysOf(person));
}
