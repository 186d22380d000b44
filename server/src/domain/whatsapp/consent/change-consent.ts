// Consent to WhatsApp as the person of a lead withdrew or gave it, as part of another change.
import { sql } from 'kysely';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { updateContactWithin } from '../../contacts/update-contact.ts';
import type { WorkspaceWrite } from '../../events/write-in-workspace.ts';

export type ConsentDeps = Pick<ReadDeps, 'catalogs'>;

export interface ConsentChange {
  leadId: string;
  status: 'denied' | 'granted';
  /** Where the person did it. */
  source: string;
  /** When; now by default. */
  at?: Date;
}

/** Returns false when the person said something else later: reports come in any order. */
export async function changeConsent(
  deps: ConsentDeps,
  write: WorkspaceWrite,
  workspaceId: string,
  { leadId, status, source, at = write.at }: ConsentChange,
): Promise<boolean> {
  const { rows } = await sql<{ id: string; status: string | null; at: string | null }>`
    select c.id, c.consent -> 'whatsapp' ->> 'status' as status,
      c.consent -> 'whatsapp' ->> 'at' as at
    from leads l join contacts c on c.workspace_id = l.workspace_id and c.id = l.contact_id
    where l.workspace_id = ${workspaceId} and l.id = ${leadId}`.execute(write.db);
  const [contact] = rows;
  if (contact === undefined) return true;
  if (contact.at !== null && new Date(contact.at) > at) return contact.status === status;
  if (contact.status === status) return true;
  const consent = { whatsapp: { status, source, at: at.toISOString() } };
  const context = { workspaceId, actor: write.actor };
  await updateContactWithin(deps, write, context, { id: contact.id }, { consent });
  return true;
}
