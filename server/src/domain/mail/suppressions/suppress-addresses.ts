import { sql } from 'kysely';
import { newId } from '../../../platform/ids.ts';
import { normaliseEmail } from '../../contacts/normalise-email.ts';
import type { WorkspaceWrite } from '../../events/write-in-workspace.ts';
import type { SuppressionReason } from './suppression.ts';

/** As part of another change. An address that is suppressed already stays so, for its first reason. */
export const suppressAddresses = (
  write: WorkspaceWrite,
  workspaceId: string,
  emails: readonly string[],
  reason: SuppressionReason,
): Promise<void> => suppressKeys(write, workspaceId, emails.map(normaliseEmail), reason);

/** Normalised e-mail addresses, phones in E.164, or ids of users of WhatsApp. */
export async function suppressKeys(
  { db, at, record }: WorkspaceWrite,
  workspaceId: string,
  keys: readonly string[],
  reason: SuppressionReason,
): Promise<void> {
  const addresses = [...new Set(keys)];
  if (addresses.length === 0) return;
  const ids = addresses.map(() => newId());
  const { rows } = await sql<{ id: string; number: number; address: string }>`
    insert into suppressions (workspace_id, id, address, reason, created_at)
    select ${workspaceId}, id, address, ${reason}, ${at}
    from unnest(${ids}::uuid[], ${addresses}::text[]) as a(id, address)
    on conflict (workspace_id, address) do nothing returning id, number, address`.execute(db);
  for (const { id, number, address } of rows) {
    record({
      ...{ type: 'suppression.created', subjectType: 'suppression', subjectId: id },
      ...{ before: null, after: { number, address, reason } },
    });
  }
}
