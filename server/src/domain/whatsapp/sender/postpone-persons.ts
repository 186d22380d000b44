// A person who gets too many messages waits for all of them, so that they arrive in their order.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { verdictOf } from '../cloud-api/error-codes.ts';
import type { SendResult } from './result.ts';
import type { Account } from './take-due.ts';

export async function postponePersons(
  db: Kysely<Tables>,
  { workspaceId, integrationId }: Account,
  results: readonly SendResult[],
): Promise<void> {
  const rows = results.flatMap((result) =>
    result.state === 'queued' && result.code && verdictOf(result.code) === 'pause_person'
      ? [{ lead_id: result.message.lead.id, due_at: result.dueAt }]
      : [],
  );
  if (rows.length === 0) return;
  await sql`update whatsapp_messages m set due_at = greatest(m.due_at, r.due_at)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(lead_id uuid, due_at timestamptz)
    where m.workspace_id = ${workspaceId} and m.integration_id = ${integrationId}
      and m.lead_id = r.lead_id and m.state = 'queued'`.execute(db);
}
