// To whom a message to a lead goes: the phone of the lead, else the identity that it last wrote from.
// Pure.
import type { LeadRow } from '../../leads/lead.ts';
import type { WhatsappPerson } from '../message.ts';
import type { Conversation } from './conversations.ts';

/** Null for a lead that WhatsApp cannot reach. */
export function personOfLead(
  { phone_key: phone }: Pick<LeadRow, 'phone_key'>,
  conversation: Conversation | undefined,
): WhatsappPerson | null {
  const { waId = null, userId = null } = conversation?.person ?? {};
  if (phone === null) return (waId ?? userId) ? { phone, waId, userId } : null;
  return { phone, waId, userId };
}
