// An action of a person on their account is an event in each workspace of which they are a member. A
// job records it, so that a locked workspace delays nobody's sign-in.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import { queriesOf } from '../../platform/database/queries.ts';
import { addJobs } from '../../platform/jobs/add-jobs.ts';
import { type Actor, systemActor } from '../events/event.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';

export const personEventTask = 'record-person-event';

export const personEventTypes = [
  'member.password_changed',
  'member.password_reset',
  'member.recovery_code_used',
  'member.recovery_codes_renewed',
  'member.sign_in_failed',
  'member.signed_in',
  'member.two_factor_changed',
  'session.ended',
] as const;

export interface PersonEvent {
  personId: string;
  type: (typeof personEventTypes)[number];
  at: Date;
  /** Kept in the event log, so never a secret. */
  facts: Record<string, string | null>;
}

export type EndReason =
  | 'ended'
  | 'ended_by_key'
  | 'password_changed'
  | 'password_reset'
  | 'signed_out'
  | 'two_factor_changed'
  | 'two_factor_reset';

/** With the event of its session a stream ends in every process. */
export const sessionsEnded = (
  personId: string,
  ids: readonly string[],
  { reason, at }: { reason: EndReason; at: Date },
): PersonEvent[] =>
  ids.map((id) => ({ personId, type: 'session.ended', at, facts: { session_id: id, reason } }));

/** Adds the jobs in the transaction of the change, or before the response to the person. */
export function enqueuePersonEvents(
  db: Database['kysely'],
  events: readonly PersonEvent[],
): Promise<void> {
  const jobs = events.map((event) => ({
    task: personEventTask,
    payload: { ...event, at: event.at.toISOString() },
  }));
  return addJobs(queriesOf(db), jobs);
}

/** Idempotent: a workspace that has the event already keeps one. */
export async function recordPersonEvent(deps: WriteDeps, event: PersonEvent): Promise<void> {
  const { personId, type, at, facts } = event;
  const memberships = await deps.database.kysely
    .selectFrom('members')
    .select(['workspace_id', 'id'])
    .where('person_id', '=', personId)
    .where('deactivated_at', 'is', null)
    .execute();
  for (const { workspace_id: workspaceId, id } of memberships) {
    // Nobody knows who failed to sign in, and somebody else resets a second factor.
    const isByOther = type === 'member.sign_in_failed' || facts.reason === 'two_factor_reset';
    const actor: Actor = isByOther ? systemActor : { type: 'member', id };
    await writeInWorkspace(deps, { workspaceId, actor }, async ({ db, record }) => {
      const { rows } = await sql`select from events where workspace_id = ${workspaceId}
        and subject_id = ${id} and type = ${type} and at = ${at}
        and after = ${JSON.stringify(facts)}::jsonb`.execute(db);
      if (rows.length > 0) return;
      record({ type, subjectType: 'member', subjectId: id, before: null, after: facts, at });
    });
  }
}
