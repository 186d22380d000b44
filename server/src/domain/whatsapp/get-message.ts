import type { ReadDeps } from '../catalog/read-deps.ts';
import { findLead } from '../leads/find-lead.ts';
import type { Ref } from '../record-ref.ts';
import type { WhatsappMessage } from './message.ts';
import { findMessage } from './message-queries.ts';

export async function getMessage(
  { database }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  leadRef: Ref,
  ref: Ref,
): Promise<WhatsappMessage> {
  const { row: lead } = await findLead(database.kysely, workspaceId, leadRef);
  return findMessage(database.kysely, workspaceId, lead, ref);
}
