// The rows of causes, and what they are for a requester.
import { type RawBuilder, sql } from 'kysely';
import { type ActorColumns, actorSql, toActorSummary } from '../events/actor-summary.ts';
import type { CauseKind, CauseState, SubjectCounts } from '../events/causes.ts';
import type { SubjectType } from '../events/event.ts';
import type { RequestContext } from '../events/request-context.ts';
import { mayUndo, undoUntil } from '../undo/may-undo.ts';
import { type Cause, type CauseSummary, visibleActor } from './cause.ts';

export interface CauseRow extends ActorColumns {
  id: string;
  number: number;
  kind: CauseKind;
  at: Date;
  subjects: SubjectCounts;
  summary: CauseSummary;
  events: number;
  subject_types: SubjectType[];
  state: CauseState;
  done: number | null;
  total: number | null;
  skipped: number;
  undoes: string | null;
  undoes_kind: CauseKind | null;
  undone_by: string | null;
}

const actor = actorSql('c', 'actor');

/** Those that the requester may see. */
export function visibleCauses(context: RequestContext): RawBuilder<CauseRow> {
  const own = visibleActor(context);
  const isVisible = own
    ? sql`c.actor_type = ${own.type} and c.actor_id is not distinct from ${own.id}`
    : sql`true`;
  return sql<CauseRow>`
    select c.id, c.number, c.kind, c.at, c.subjects, c.summary, c.events, c.subject_types, c.state,
      c.done, c.total, c.skipped, c.undoes, u.kind as undoes_kind, c.undone_by, ${actor.columns}
    from causes c
    left join causes u on u.workspace_id = c.workspace_id and u.id = c.undoes
    ${actor.joins}
    where c.workspace_id = ${context.workspaceId} and ${isVisible}`;
}

export function toCause(row: CauseRow, context: RequestContext, now: Date): Cause {
  const { id, kind, at, subjects, summary, events, state, skipped, undoes, undoes_kind } = row;
  const by = toActorSummary(row);
  const changed = Object.values(subjects).reduce((sum, count) => sum + count, 0);
  const { subject_types: types, undone_by: undoneBy } = row;
  return {
    ...{ id, kind, actor: by, at, subjects, summary, events, state, skipped, undoneBy },
    // One that is changed in a single transaction has no progress.
    done: row.done ?? changed,
    total: row.total ?? changed,
    undoes: undoes === null || undoes_kind === null ? null : { id: undoes, kind: undoes_kind },
    undoUntil: undoUntil({ at }),
    canUndo: mayUndo(context, { actor: by, at, events, types, state, undoneBy }, now),
  };
}
