// By which account a lead is written to, and to which identity: the account that the person last wrote
// to, else the oldest one. Pure.
import type { LeadRow } from '../../leads/lead.ts';
import type { WhatsappAccount } from '../account/account.ts';
import type { WhatsappPerson } from '../message.ts';
import { type Conversation, openUntil } from './conversations.ts';
import { personOfLead } from './person-of-lead.ts';

export interface Route {
  account: WhatsappAccount;
  person: WhatsappPerson;
  /** Until when free text may be sent; null when only templates may. */
  openUntil: Date | null;
}

/** Null for a lead that WhatsApp cannot reach. */
export function routeTo(
  accounts: readonly WhatsappAccount[],
  lead: Pick<LeadRow, 'phone_key'>,
  conversation: Conversation | undefined,
  now: Date,
): Route | null {
  const known = accounts.find(({ integrationId }) => integrationId === conversation?.integrationId);
  const account = known ?? accounts[0];
  const person = personOfLead(lead, conversation);
  if (account === undefined || person === null) return null;
  const receivedAt = (known && conversation?.receivedAt) ?? null;
  return { account, person, openUntil: openUntil(receivedAt, now) };
}
