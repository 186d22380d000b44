// The undo of a change that is too large for one transaction. The first one marks the change as undone;
// a job then reverts its records piece by piece, and keeps its position with each piece.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { queriesOf } from '../../platform/database/queries.ts';
import { addJobs, type Job } from '../../platform/jobs/add-jobs.ts';
import { recordCause } from '../events/causes.ts';
import type { Actor } from '../events/event.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { type WorkspaceWrite, writeInWorkspace } from '../events/write-in-workspace.ts';
import { type Cause, markUndone, nextRange, readHistory, subjectTypesOf } from './cause-queries.ts';
import { planUndo } from './plan-undo.ts';
import { revertCounted } from './revert-all.ts';
import type { UndoDeps } from './undo-run.ts';
import { refuseMissingScopes } from './undo-scopes.ts';

export const undoTask = 'continue-undo';

// Small enough that other writers of the workspace hardly wait.
const eventsOfPiece = 250;
const maxRunMs = 60_000;

interface UndoKey {
  workspaceId: string;
  causeId: string;
}

const jobOf = ({ workspaceId, causeId }: UndoKey): Job => ({
  task: undoTask,
  payload: { workspaceId, causeId },
  queue: `undo ${workspaceId}`,
});

export async function beginLargeUndo(
  { workspaceId, actor, scopes }: Pick<ChangeRequest<never>, 'workspaceId' | 'actor' | 'scopes'>,
  { db, at }: WorkspaceWrite,
  { id, undoes, cause }: { id: string; undoes: string; cause: Cause },
): Promise<void> {
  refuseMissingScopes(scopes, await subjectTypesOf(db, workspaceId, undoes));
  const summary = { running: true, after: 0, skipped: 0 };
  await recordCause(db, { workspaceId, id, kind: 'undo', actor, at, count: 0, undoes, summary });
  if (cause.hasRow) await markUndone(db, workspaceId, undoes, id);
  else {
    const undone = { id: undoes, kind: 'change', actor: cause.actor, at: cause.at } as const;
    await recordCause(db, { workspaceId, ...undone, count: cause.events, undoneBy: id });
  }
  await addJobs(queriesOf(db), [jobOf({ workspaceId, causeId: id })]);
}

export async function continueUndo(
  deps: UndoDeps,
  key: UndoKey,
  stopping: AbortSignal | undefined,
): Promise<void> {
  const deadline = performance.now() + maxRunMs;
  for (;;) {
    const began = performance.now();
    if (await revertPiece(deps, key)) return;
    if (stopping?.aborted || performance.now() > deadline) break;
    await sleep(performance.now() - began);
  }
  await addJobs(deps.database.pool, [jobOf(key)]);
}

interface Progress {
  undoes: string;
  actor_type: Actor['type'];
  actor_id: string | null;
  running: boolean;
  after: number;
}

/** Whether nothing is left. */
async function revertPiece(deps: UndoDeps, { workspaceId, causeId }: UndoKey): Promise<boolean> {
  const progress = await readProgress(deps.database.kysely, workspaceId, causeId);
  if (progress?.running !== true) return true;
  const { undoes, actor_type: type, actor_id: id } = progress;
  const actor: Actor = { type, id };
  const request = { workspaceId, actor, causeId: () => causeId };
  return writeInWorkspace(deps, request, async (write) => {
    const { db } = write;
    const after = (await readProgress(db, workspaceId, causeId))?.after ?? 0;
    const range = await nextRange(db, workspaceId, undoes, { after, events: eventsOfPiece });
    const plan = range && planUndo(undoes, await readHistory(db, workspaceId, undoes, range));
    const reverted = plan && (await revertCounted(deps, { workspaceId, actor }, write, plan));
    await sql`update causes set count = count + ${reverted?.count ?? 0},
        summary = summary || jsonb_build_object('after', ${range?.upTo ?? after}::bigint,
          'running', ${range !== undefined}::boolean,
          'skipped', (summary ->> 'skipped')::integer + ${reverted?.run.skipped.length ?? 0})
      where workspace_id = ${workspaceId} and id = ${causeId}`.execute(db);
    return range === undefined;
  });
}

async function readProgress(
  db: UndoDeps['database']['kysely'],
  workspaceId: string,
  causeId: string,
): Promise<Progress | undefined> {
  const { rows } = await sql<Progress>`
    select undoes, actor_type, actor_id, (summary ->> 'running')::boolean as running,
      (summary ->> 'after')::bigint as after
    from causes where workspace_id = ${workspaceId} and id = ${causeId}`.execute(db);
  return rows[0];
}
