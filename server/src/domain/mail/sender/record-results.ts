// Records how sending a batch of mails ended, with an event for each that is done.
import { sql } from 'kysely';
import { systemActor } from '../../events/event.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../../events/write-in-workspace.ts';
import { mailEvent } from '../mail.ts';
import { suppressAddresses } from '../suppressions/suppress-addresses.ts';
import type { DueMail } from './take-due.ts';

export type SendResult = { mail: DueMail } & (
  | { state: 'sent'; providerId: string | null }
  | { state: 'suppressed'; error: string }
  /** The address is unknown to its server. */
  | { state: 'failed'; error: string; isUnknown: boolean }
  | { state: 'queued'; error?: string; dueAt: Date }
);

export async function recordResults(
  deps: WriteDeps,
  workspaceId: string,
  from: string | null,
  results: readonly SendResult[],
): Promise<void> {
  await writeInWorkspace(deps, { workspaceId, actor: systemActor }, async (write) => {
    const recorded = new Set(await updateMails(write, workspaceId, from, results));
    for (const result of results) {
      const { mail, state } = result;
      if (state === 'queued' || !recorded.has(mail.id)) continue;
      const error = 'error' in result ? { error: result.error } : {};
      write.record({ ...mailEvent(`mail.${state}`, mail, error), causeId: mail.causeId });
    }
    const unknown = results.filter((result) => result.state === 'failed' && result.isUnknown);
    await suppressAddresses(
      write,
      workspaceId,
      unknown.map(({ mail }) => mail.to),
      'bounced',
    );
  });
}

/** Returns the ids of those that were still queued: its lead may be gone, or another has sent it. */
async function updateMails(
  { db, at }: WorkspaceWrite,
  workspaceId: string,
  from: string | null,
  results: readonly SendResult[],
): Promise<string[]> {
  const rows = results.map((result) => ({
    id: result.mail.id,
    state: result.state,
    error: 'error' in result ? (result.error ?? null) : null,
    due_at: 'dueAt' in result ? result.dueAt : null,
    sent_at: result.state === 'sent' ? at : null,
    provider_id: 'providerId' in result ? result.providerId : null,
  }));
  const { rows: updated } = await sql<{ id: string }>`
    update mails m set state = r.state, error = r.error, due_at = r.due_at, sent_at = r.sent_at,
      provider_id = r.provider_id, from_address = coalesce(${from}, m.from_address), version = m.version + 1, updated_at = ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, state text, error text, due_at timestamptz, sent_at timestamptz,
        provider_id text)
    where m.workspace_id = ${workspaceId} and m.id = r.id and m.state = 'queued'
    returning m.id`.execute(db);
  return updated.map(({ id }) => id);
}
