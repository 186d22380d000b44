// Records how handing over a batch ended: messages, counts and events, in one transaction.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { systemActor } from '../../events/event.ts';
import { type WorkspaceWrite, writeInWorkspace } from '../../events/write-in-workspace.ts';
import { countMessages } from '../../messages/count-messages.ts';
import { countOfState, type OutgoingState } from '../../messages/message.ts';
import type { CampaignRow } from '../campaign-row.ts';
import type { CampaignChannel, Message, MessageResult } from '../channels/channel.ts';
import type { RunnerDeps } from './runner-deps.ts';

export interface SentBatch {
  channel: CampaignChannel;
  messages: readonly Message[];
  results: readonly MessageResult[];
}

export async function recordBatch(
  deps: RunnerDeps,
  workspaceId: string,
  campaign: CampaignRow,
  { channel, messages, results }: SentBatch,
): Promise<void> {
  await writeInWorkspace(deps, { workspaceId, actor: systemActor }, async (write) => {
    const { db } = write;
    const resultOf = new Map(results.map((result) => [result.id, result]));
    const written = await writeResults(write, workspaceId, channel, { messages, results });
    await countMessages(
      db,
      workspaceId,
      written.map(({ id, variant, was }) => {
        const state = resultOf.get(id)?.state ?? 'queued';
        return { campaignId: campaign.id, variant, changes: moved(was, state) };
      }),
    );
    const isWritten = new Set(written.map(({ id }) => id));
    const done = messages.flatMap((message) => {
      const result = resultOf.get(message.id);
      return result !== undefined && isWritten.has(message.id) ? [{ message, result }] : [];
    });
    const isFirst = done.some(({ result: { state } }) => state === 'sent' || state === 'failed');
    if (isFirst && campaign.dispatched_at === null) {
      await recordDispatch(write, workspaceId, campaign);
    }
    await channel.record(deps, write, workspaceId, campaign, done);
  });
}

function moved(was: OutgoingState, state: OutgoingState) {
  const [from, to] = [countOfState(was), countOfState(state)];
  return from === to ? {} : { [from]: -1, [to]: 1 };
}

interface Written {
  id: string;
  variant: number;
  was: OutgoingState;
}

/** One that has become unknown since is known again; one that was sent again since keeps that. */
async function writeResults(
  { db, at }: WorkspaceWrite,
  workspaceId: string,
  { table, details }: CampaignChannel,
  { messages, results }: Pick<SentBatch, 'messages' | 'results'>,
): Promise<Written[]> {
  const attemptOf = new Map(messages.map(({ id, attempts }) => [id, attempts]));
  const rows = results.map((result) => {
    const wasHandedOver = result.state !== 'queued' || result.dueAt !== undefined;
    return {
      ...{ id: result.id, state: result.state, attempt: attemptOf.get(result.id) ?? 0 },
      ...{ unused: wasHandedOver ? 0 : 1 },
      error: 'error' in result ? (result.error ?? null) : null,
      due_at: result.state === 'queued' ? (result.dueAt ?? at) : null,
      sent_at: result.state === 'sent' ? at : null,
      provider_id: result.state === 'sent' ? (result.providerId ?? null) : null,
      ...result.details,
    };
  });
  const names = Object.keys(details);
  const types = names.map((name) => sql`, ${sql.ref(name)} ${sql.raw(details[name] ?? 'text')}`);
  const set = names.map(
    (name) => sql`, ${sql.ref(name)} = coalesce(r.${sql.ref(name)}, m.${sql.ref(name)})`,
  );
  const { rows: written } = await sql<Written>`
    update ${sql.table(table)} m set state = r.state, error = r.error, due_at = r.due_at,
      sent_at = r.sent_at, provider_id = r.provider_id, attempts = m.attempts - r.unused,
      tried_at = case when r.unused = 1 then null else m.tried_at end,
      version = m.version + 1, updated_at = ${at} ${sql.join(set, sql``)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, state text,
        attempt integer, unused integer, error text, due_at timestamptz, sent_at timestamptz,
        provider_id text ${sql.join(types, sql``)})
      join ${sql.table(table)} old on old.workspace_id = ${workspaceId} and old.id = r.id
    where m.workspace_id = ${workspaceId} and m.id = r.id
      and m.state in ('sending', 'unknown') and m.attempts = r.attempt
    returning m.id, m.variant, old.state as was`.execute(db);
  return written;
}

/** The first message of a campaign was handed over. */
async function recordDispatch(
  write: WorkspaceWrite,
  workspaceId: string,
  { id, number, name, channel }: CampaignRow,
): Promise<void> {
  if (!(await setDispatched(write.db, workspaceId, id, write.at))) return;
  write.record({
    ...{ type: 'campaign.sent', subjectType: 'campaign', subjectId: id },
    ...{ causeId: id, before: null, after: { number, name, channel } },
  });
}

/** False for a later message. */
async function setDispatched(
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
  at: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update campaigns set dispatched_at = ${at}
    where workspace_id = ${workspaceId} and id = ${id} and dispatched_at is null`.execute(db);
  return numAffectedRows === 1n;
}
