// A piece of a large undo: the last events of the cause that are left, and what their undo reverts. It
// is read before the workspace is locked, and is only good if its records did not change since.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { type EventRange, rangeBefore, readHistory } from './cause-queries.ts';
import { planUndo, type UndoPlan } from './plan-undo.ts';

export interface UndoPiece {
  /** The event before which it ends; null for the first piece. */
  before: number | null;
  /** Undefined when nothing is left. */
  range: EventRange | undefined;
  plan: UndoPlan;
  subjectIds: string[];
  /** The last event of the workspace that it surely knows. */
  knownSeq: number;
}

// Small enough that other writers of the workspace hardly wait.
const eventsOfPiece = 2_000;

export async function readPiece(
  db: Kysely<Tables>,
  workspaceId: string,
  { undoes, before }: { undoes: string; before: number | null },
): Promise<UndoPiece> {
  const { last_event: knownSeq } = await db
    .selectFrom('workspace_counters')
    .select('last_event')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const range = await rangeBefore(db, workspaceId, undoes, { before, events: eventsOfPiece });
  const history = range ? await readHistory(db, workspaceId, undoes, range) : [];
  const subjectIds = [...new Set(history.map(({ subjectId }) => subjectId))];
  return { before, range, plan: planUndo(undoes, history), subjectIds, knownSeq };
}

/** Under the lock of the workspace. */
export async function isOutdated(
  db: Kysely<Tables>,
  workspaceId: string,
  { subjectIds, knownSeq }: UndoPiece,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from events
    where workspace_id = ${workspaceId} and seq > ${knownSeq}
      and subject_id = any(${subjectIds}::uuid[])
    limit 1`.execute(db);
  return rows.length > 0;
}
