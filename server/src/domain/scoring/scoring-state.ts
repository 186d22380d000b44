// How far the leads of a workspace are scored.
import { type Kysely, sql } from 'kysely';
import { queriesOf } from '../../platform/database/queries.ts';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { addJobs } from '../../platform/jobs/add-jobs.ts';
import { allLeads } from '../leads/list/precomputed-total.ts';

export interface ScoringState {
  /** Scores by rules of another revision are not written. */
  revision: number;
  /** Whether a rule is active. */
  hasRules: boolean;
  /** The last event whose lead is scored. */
  scoredTo: number;
  /** The number of the last lead that the rescoring has reached; null when none runs. */
  rescoredTo: number | null;
  lastEvent: number;
}

export const rescoreTask = 'rescore-leads';

/** Undefined for a workspace that never had a rule. */
export async function readScoring(
  db: Kysely<Tables>,
  workspaceId: string,
): Promise<ScoringState | undefined> {
  const { rows } = await sql<ScoringState>`
    select s.revision, s.has_rules as "hasRules", s.scored_to as "scoredTo",
      s.rescored_to as "rescoredTo", c.last_event as "lastEvent"
    from scoring s join workspace_counters c on c.workspace_id = s.workspace_id
    where s.workspace_id = ${workspaceId}`.execute(db);
  return rows[0];
}

/**
 * In the transaction that changes the rules, or what they refer to: all leads will be scored by the
 * rules as they are now. A rescoring that runs starts over.
 */
export async function requestRescoring(db: Kysely<Tables>, workspaceId: string): Promise<void> {
  await sql`
    insert into scoring (workspace_id, revision, has_rules, scored_to, rescored_to, done, total)
    select c.workspace_id, 1, exists (
        select from score_rules where workspace_id = ${workspaceId} and active
      ), c.last_event, 0, 0, ${allLeads(workspaceId)}
    from workspace_counters c where c.workspace_id = ${workspaceId}
    on conflict (workspace_id) do update set
      revision = scoring.revision + 1,
      has_rules = excluded.has_rules,
      scored_to = case when scoring.has_rules then scoring.scored_to else excluded.scored_to end,
      rescored_to = 0, done = 0, total = excluded.total`.execute(db);
  await sql`update workspace_counters set notify_until = 'infinity'
    where workspace_id = ${workspaceId} and notify_until < 'infinity'`.execute(db);
  await addJobs(queriesOf(db), [rescoreJob(workspaceId)]);
}

/** One run at a time, so that a rescoring leaves the other workers to other jobs. */
export const rescoreJob = (workspaceId: string) => ({
  ...{ task: rescoreTask, payload: { workspaceId } },
  ...{ key: `${rescoreTask}/${workspaceId}`, queue: rescoreTask },
});
