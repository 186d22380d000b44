import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { findLead } from '../leads/find-lead.ts';
import type { Ref } from '../record-ref.ts';
import type { Mail } from './mail.ts';
import { mailsOf, toMail } from './mail-queries.ts';

/** The mails to and from a lead, newest first. */
export async function listMails(
  { database }: ReadDeps,
  workspaceId: string,
  leadRef: Ref,
  page: PageParams,
): Promise<Page<Mail>> {
  const { row: lead } = await findLead(database.kysely, workspaceId, leadRef);
  const source = { rows: mailsOf(workspaceId, lead), order: newestFirst };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  return { items: items.map((row) => toMail(row, lead)), ...rest };
}
