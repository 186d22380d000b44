// Writes the scores of some leads, and how far the scoring has come, if nothing has changed since.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { systemActor } from '../events/event.ts';
import { isChange } from '../events/is-change.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import type { LeadScore } from './score-leads.ts';
import type { ScoreRule } from './score-rule.ts';
import type { ScoringState } from './scoring-state.ts';

export interface ScoringStep {
  /** As it was read before the leads and the rules were. */
  state: ScoringState;
  /** An assignment to columns of `scoring`, and the condition that nobody else has made it. */
  move: { set: RawBuilder<unknown>; where: RawBuilder<unknown> };
}

/** False when the rules, or the position, have changed meanwhile: nothing is written. */
export async function commitScores(
  deps: WriteDeps,
  workspaceId: string,
  step: ScoringStep,
  scores: readonly LeadScore[],
): Promise<boolean> {
  const changed = scores.filter(({ stored, score }) => stored !== score);
  // Takes no lock of the workspace where there is nothing to write.
  if (changed.length === 0) return moveOn(deps.database.kysely, workspaceId, step);
  return writeInWorkspace(deps, { workspaceId, actor: systemActor }, async (write) => {
    if (!(await moveOn(write.db, workspaceId, step))) return false;
    await writeScores(write, workspaceId, step.state, changed);
    return true;
  });
}

async function moveOn(
  db: Kysely<Tables>,
  workspaceId: string,
  { state, move }: ScoringStep,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update scoring set ${move.set}
    where workspace_id = ${workspaceId} and revision = ${state.revision}
      and ${move.where}`.execute(db);
  return numAffectedRows === 1n;
}

/** Leaves out leads that changed since they were read: the scorer comes to their events. */
async function writeScores(
  { db, record }: WorkspaceWrite,
  workspaceId: string,
  { lastEvent }: ScoringState,
  scores: readonly LeadScore[],
): Promise<void> {
  const { rows } = await sql<{ id: string; before: number }>`
    with changed as materialized (
      select e.subject_id from events e
      where e.workspace_id = ${workspaceId} and e.seq > ${lastEvent}
        and e.subject_type = 'lead' and ${isChange}
    ), stale as (
      select l.id, l.score as before, n.score
      from unnest(${scores.map(({ leadId }) => leadId)}::uuid[],
        ${scores.map(({ score }) => score)}::integer[]) as n(id, score)
      join leads l on l.workspace_id = ${workspaceId} and l.id = n.id
      where l.score <> n.score and l.id not in (select subject_id from changed)
    )
    update leads l set score = stale.score from stale
    where l.workspace_id = ${workspaceId} and l.id = stale.id
    returning l.id, stale.before`.execute(db);
  const before = new Map(rows.map((row) => [row.id, row.before]));
  for (const { leadId, score, matched } of scores) {
    const former = before.get(leadId);
    if (former === undefined) continue;
    record({
      ...{ type: 'lead.scored', subjectType: 'lead', subjectId: leadId },
      before: { score: former },
      after: { score, reasons: matched.map(reasonOf) },
    });
  }
}

const reasonOf = ({ number, name, points }: ScoreRule) => ({
  ...{ rule: number, name, points },
});
