// An entry of the event log as the API returns it: with the number of its subject and the current
// name of its actor.
import { type RawBuilder, sql } from 'kysely';
import { type ActorColumns, type ActorSummary, actorSql, toActorSummary } from './actor-summary.ts';
import type { EventType, SubjectType } from './event.ts';

export interface LoggedEvent {
  seq: number;
  type: EventType;
  subject: Subject;
  actor: ActorSummary;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  causeId: string | null;
  at: Date;
}

export interface Subject {
  type: SubjectType;
  id: string;
  /** Null when the subject has no number. */
  number: number | null;
}

export interface LoggedRow extends ActorColumns {
  number: number;
  type: EventType;
  subject_type: SubjectType;
  subject_id: string;
  subject_number: number | null;
  before: LoggedEvent['before'];
  after: LoggedEvent['after'];
  cause_id: string | null;
  at: Date;
}

const actor = actorSql('e', 'actor');

/** The events, with the alias `e`, that meet a condition. `number` is the position in the log. */
export const loggedEvents = (
  condition: RawBuilder<unknown>,
  subjectNumber: RawBuilder<unknown>,
): RawBuilder<LoggedRow> =>
  sql<LoggedRow>`select e.seq as number, e.type, e.subject_type, e.subject_id,
      ${subjectNumber} as subject_number, e.before, e.after, e.cause_id, e.at, ${actor.columns}
    from events e ${actor.joins} where ${condition}`;

/** The condition on event types such as `lead.created` or `lead.*`; undefined matches all. */
export function ofTypes(types: readonly string[] | undefined): RawBuilder<unknown> {
  if (types === undefined) return sql`true`;
  const nouns = types.filter((type) => type.endsWith('.*')).map((type) => type.slice(0, -2));
  return sql`(e.type = any(${types}::text[]) or split_part(e.type, '.', 1) = any(${nouns}::text[]))`;
}

export function toLoggedEvent(row: LoggedRow): LoggedEvent {
  return {
    seq: row.number,
    type: row.type,
    subject: { type: row.subject_type, id: row.subject_id, number: row.subject_number },
    actor: toActorSummary(row),
    before: row.before,
    after: row.after,
    causeId: row.cause_id,
    at: row.at,
  };
}
