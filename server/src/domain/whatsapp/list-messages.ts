import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { findLead } from '../leads/find-lead.ts';
import type { Ref } from '../record-ref.ts';
import type { WhatsappMessage } from './message.ts';
import { messagesOf, toMessage } from './message-queries.ts';

/** The messages to and from a lead, newest first. */
export async function listMessages(
  { database }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  leadRef: Ref,
  page: PageParams,
): Promise<Page<WhatsappMessage>> {
  const { row: lead } = await findLead(database.kysely, workspaceId, leadRef);
  const source = { rows: messagesOf(workspaceId, lead), order: newestFirst };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  return { items: items.map((row) => toMessage(row, lead)), ...rest };
}
