// A cause whose changes are made piece by piece, by a job: how far it is. Each piece moves it on in the
// transaction of its changes. Its start and its end are events, so that clients know when to read it.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import {
  addSubjects,
  type CauseKind,
  type CauseState,
  endCause,
  type NewCause,
  recordCause,
  type SubjectCounts,
} from './causes.ts';
import type { Actor } from './event.ts';
import type { WorkspaceWrite } from './write-in-workspace.ts';

export interface CauseKey {
  workspaceId: string;
  causeId: string;
}

export interface CauseJob {
  number: number;
  kind: CauseKind;
  actor: Actor;
  state: CauseState;
  subjects: SubjectCounts;
  done: number;
  total: number;
  skipped: number;
  /** As the cause was recorded with it. */
  summary: object;
  undoes: string | null;
  /** The last event that an undo has reverted: it goes from the newest to the oldest. */
  undoneTo: number | null;
}

interface JobRow extends Omit<CauseJob, 'actor' | 'undoneTo'> {
  actor_type: Actor['type'];
  actor_id: string | null;
  undone_to: number | null;
}

export async function findCauseJob(
  db: Kysely<Tables>,
  { workspaceId, causeId }: CauseKey,
): Promise<CauseJob | undefined> {
  const { rows } = await sql<JobRow>`
    select number, kind, actor_type, actor_id, state, subjects, coalesce(done, 0) as done,
      coalesce(total, 0) as total, skipped, summary, undoes, undone_to
    from causes where workspace_id = ${workspaceId} and id = ${causeId}`.execute(db);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { actor_type: type, actor_id: id, undone_to: undoneTo, ...rest } = row;
  return { ...rest, actor: { type, id }, undoneTo };
}

export async function beginCauseJob(
  write: WorkspaceWrite,
  cause: NewCause & { total: number },
): Promise<void> {
  await recordCause(write.db, cause);
  const key = { workspaceId: cause.workspaceId, causeId: cause.id };
  await recordState(write, key, 'started');
}

export interface Moved {
  done: number;
  skipped: number;
  subjects: SubjectCounts;
  undoneTo?: number;
}

/** Under the lock of the workspace, in which `job` was read. */
export async function moveCauseJob(
  db: Kysely<Tables>,
  { workspaceId, causeId }: CauseKey,
  job: CauseJob,
  { done, skipped, subjects, undoneTo }: Moved,
): Promise<void> {
  await db
    .updateTable('causes')
    .set({
      done: job.done + done,
      skipped: job.skipped + skipped,
      subjects: JSON.stringify(addSubjects(job.subjects, subjects)),
      ...(undoneTo !== undefined && { undone_to: undoneTo }),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', causeId)
    .execute();
}

export async function endCauseJob(
  write: WorkspaceWrite,
  key: CauseKey,
  state: 'finished' | 'cancelled',
): Promise<void> {
  await endCause(write.db, { workspaceId: key.workspaceId, id: key.causeId, state });
  await recordState(write, key, state);
}

/** The event has no cause: an undo does not meet it. */
async function recordState(
  write: WorkspaceWrite,
  key: CauseKey,
  verb: 'started' | 'finished' | 'cancelled',
): Promise<void> {
  const job = await findCauseJob(write.db, key);
  if (job === undefined) throw new Error(`no cause ${key.causeId}`);
  const { number, kind, state, subjects, done, total, skipped } = job;
  write.record({
    type: `cause.${verb}`,
    subjectType: 'cause',
    subjectId: key.causeId,
    causeId: null,
    before: verb === 'started' ? null : { state: 'running' },
    after: { number, kind, state, subjects, done, total, skipped },
  });
}
