import { sql } from 'kysely';
import { queriesOf } from '../../platform/database/queries.ts';
import { newId } from '../../platform/ids.ts';
import { addJobs } from '../../platform/jobs/add-jobs.ts';
import { invalidField } from '../errors.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { findReplay, type Replay, replayTask } from './replay.ts';
import { findActiveWebhookRow } from './webhook-row.ts';

export async function startReplay(
  deps: WriteDeps,
  request: ChangeRequest<Replay>,
  ref: Ref,
  { since, onlyFailed }: { since: Date; onlyFailed: boolean },
): Promise<Replay> {
  const { workspaceId } = request;
  return writeInWorkspace(deps, request, async ({ db, at, record }) => {
    const { id: webhookId } = await findActiveWebhookRow(db, workspaceId, ref);
    if (since > at) throw invalidField('since', 'not_past');
    // Events after started_seq will be delivered anyway.
    // "offset 0" makes the planner use the index on time instead of scanning all numbers.
    const { rows } = await sql<{ from: number; until: number }>`
      select coalesce((select min(seq) - 1 from (
          select seq from events
          where workspace_id = ${workspaceId} and at >= ${since.toISOString()} offset 0) e
        ), started_seq) as from,
        started_seq as until
      from webhook_checkpoints
      where workspace_id = ${workspaceId} and webhook_id = ${webhookId}`.execute(db);
    const { from = 0, until = 0 } = rows[0] ?? {};
    const id = newId();
    await db
      .insertInto('webhook_replays')
      .values({
        ...{ workspace_id: workspaceId, id, webhook_id: webhookId, only_failed: onlyFailed },
        ...{ since, seq: from, until_seq: until, created_at: at },
      })
      .execute();
    await addJobs(queriesOf(db), [
      { task: replayTask, payload: { workspaceId, webhookId, id }, key: `${replayTask}:${id}` },
    ]);
    record({
      type: 'webhook.replay_started',
      subjectType: 'webhook',
      subjectId: webhookId,
      before: null,
      after: { since, only_failed: onlyFailed },
    });
    return findReplay(db, workspaceId, webhookId, { id });
  });
}
