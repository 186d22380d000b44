import type { ReadDeps } from '../catalog/read-deps.ts';
import { findLead } from '../leads/find-lead.ts';
import type { Ref } from '../record-ref.ts';
import type { Mail } from './mail.ts';
import { findMail } from './mail-queries.ts';

export async function getMail(
  { database }: ReadDeps,
  workspaceId: string,
  leadRef: Ref,
  ref: Ref,
): Promise<Mail> {
  const { row: lead } = await findLead(database.kysely, workspaceId, leadRef);
  return findMail(database.kysely, workspaceId, lead, ref);
}
