// The undo of a change that is too large for one transaction. The first one marks the change as undone;
// a job then reverts its records piece by piece, the last ones first, and keeps its position with each
// piece. It yields to single leads.
import { sql } from 'kysely';
import { queriesOf } from '../../platform/database/queries.ts';
import { addJobs, type Job } from '../../platform/jobs/add-jobs.ts';
import { recordCause } from '../events/causes.ts';
import type { Actor } from '../events/event.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { type WorkspaceWrite, writeInWorkspace } from '../events/write-in-workspace.ts';
import { type BusyMeter, yieldTo } from '../leads/intake/yield-to-intake.ts';
import {
  type Cause,
  markUndone,
  rangeBefore,
  readHistory,
  subjectTypesOf,
} from './cause-queries.ts';
import { planUndo } from './plan-undo.ts';
import { revertCounted } from './revert-all.ts';
import type { UndoDeps } from './undo-run.ts';
import { refuseMissingScopes } from './undo-scopes.ts';

export const undoTask = 'continue-undo';

// Small enough that other writers of the workspace hardly wait.
const eventsOfPiece = 2_000;
// Then other jobs get their turn; the next job of the undo continues.
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
  const summary = { running: true, before: null, skipped: 0 };
  await recordCause(db, { workspaceId, id, kind: 'undo', actor, at, count: 0, undoes, summary });
  if (cause.hasRow) await markUndone(db, workspaceId, undoes, id);
  else {
    const undone = { id: undoes, kind: 'change', actor: cause.actor, at: cause.at } as const;
    await recordCause(db, { workspaceId, ...undone, count: cause.events, undoneBy: id });
  }
  await addJobs(queriesOf(db), [jobOf({ workspaceId, causeId: id })]);
}

export type ContinueUndo = (key: UndoKey, stopping: AbortSignal | undefined) => Promise<void>;

export function createContinueUndo(deps: UndoDeps & { busy: BusyMeter }): ContinueUndo {
  const revertNext = yieldTo(deps.busy, (key: UndoKey) => revertPiece(deps, key));
  return async (key, stopping) => {
    const deadline = performance.now() + maxRunMs;
    while (!(await revertNext(key))) {
      if (!stopping?.aborted && performance.now() < deadline) continue;
      await addJobs(deps.database.pool, [jobOf(key)]);
      return;
    }
  };
}

interface Progress {
  undoes: string;
  actor_type: Actor['type'];
  actor_id: string | null;
  running: boolean;
  /** The records with events of the change from this one on are reverted. */
  before: number | null;
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
    const before = (await readProgress(db, workspaceId, causeId))?.before ?? null;
    const range = await rangeBefore(db, workspaceId, undoes, { before, events: eventsOfPiece });
    const plan = range && planUndo(undoes, await readHistory(db, workspaceId, undoes, range));
    const reverted = plan && (await revertCounted(deps, { workspaceId, actor }, write, plan));
    await sql`update causes set count = count + ${reverted?.count ?? 0},
        summary = summary || jsonb_build_object('before', ${range?.from ?? before}::bigint,
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
      (summary ->> 'before')::bigint as before
    from causes where workspace_id = ${workspaceId} and id = ${causeId}`.execute(db);
  return rows[0];
}
