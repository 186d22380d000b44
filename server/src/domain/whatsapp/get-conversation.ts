// Whether and how a lead can be written to by WhatsApp, for those who are about to write.
import type { Sealer } from '../../platform/secrets/sealer.ts';
import type { ListDeps } from '../filters/list-kind.ts';
import { findLead } from '../leads/find-lead.ts';
import type { Ref } from '../record-ref.ts';
import { readAccounts } from './account/account.ts';
import { readConversations } from './conversation/conversations.ts';
import { routeTo } from './conversation/route.ts';
import { nameOfPerson } from './message.ts';
import { readRefusals } from './refusals.ts';

export interface ConversationState {
  /** Why nobody can write; null when somebody can. */
  unavailable: 'no_integration' | 'no_number' | 'suppressed' | null;
  /** The phone of the lead, or its user id. */
  person: string | null;
  /** Until when free text may be sent; null when only templates may. */
  openUntil: Date | null;
  /** Whether the person denied consent, so that marketing is refused. */
  marketingDenied: boolean;
}

export async function getConversation(
  { database, sealer, clock }: Pick<ListDeps, 'database' | 'clock'> & { sealer: Sealer },
  workspaceId: string,
  leadRef: Ref,
): Promise<ConversationState> {
  const { kysely } = database;
  const { row: lead } = await findLead(kysely, workspaceId, leadRef);
  const accounts = await readAccounts(kysely, sealer, workspaceId);
  const nobody = { person: null, openUntil: null, marketingDenied: false };
  if (accounts.length === 0) return { unavailable: 'no_integration', ...nobody };
  const conversations = await readConversations(kysely, workspaceId, [lead.contact_id]);
  const route = routeTo(accounts, lead, conversations.get(lead.contact_id), clock.now());
  if (route === null) return { unavailable: 'no_number', ...nobody };
  const { person, openUntil } = route;
  const refusals = await readRefusals(kysely, workspaceId, [{ lead, person }]);
  return {
    unavailable: refusals.suppressionOf(person) === undefined ? null : 'suppressed',
    person: nameOfPerson(person),
    openUntil,
    marketingDenied: refusals.isDenied(lead),
  };
}
