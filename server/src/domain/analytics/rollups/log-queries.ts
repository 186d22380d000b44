// The statements that read the event log for the rollups.
import type { Queries } from '../../../platform/database/queries.ts';
import type { Actor } from '../../events/event.ts';
import type { EventRange } from '../../events/projections/projection.ts';
import type { Facts, LogEntry } from './stage-history.ts';

const factNames = [
  'stage_id',
  'pipeline',
  'status',
  'source',
  'assigned_user_id',
  'value',
  'currency',
  'lost_reason',
  'call',
  'reason',
] as const satisfies (keyof Facts)[];

interface LogRow extends Record<(typeof factNames)[number], string | null> {
  seq: number;
  type: string;
  subject_type: 'lead' | 'deal';
  subject_id: string;
  actor_type: Actor['type'];
  at: number;
}

// As JSON text, in which null means that the change cleared the fact.
const facts = factNames.map((name) => `(after->'${name}')::text as ${name}`).join(', ');
// A change of a lead counts only if it is one of these facts.
const entries = `select seq, type, subject_type, subject_id, actor_type,
    floor(extract(epoch from at) * 1000)::float8 as at, ${facts}
  from events where workspace_id = $1 and subject_type in ('lead', 'deal')
    and (type <> 'lead.updated' or after ?|
      array['stage_id', 'pipeline', 'status', 'source', 'assigned_user_id'])`;

export type SubjectEntry = LogEntry & { subject: 'lead' | 'deal' };

/** The events of leads and deals in the range. */
export async function readEntries(
  queries: Queries,
  { workspaceId, after, upTo }: EventRange,
): Promise<SubjectEntry[]> {
  const { rows } = await queries.query<LogRow>({
    name: 'read-log-for-rollups',
    text: `${entries} and seq > $2 and seq <= $3 order by seq`,
    values: [workspaceId, after, upTo],
  });
  return rows.map(toEntry);
}

/** The events of these records, up to one event. */
export async function readHistories(
  queries: Queries,
  workspaceId: string,
  subjectIds: readonly string[],
  upTo: number,
): Promise<SubjectEntry[]> {
  if (subjectIds.length === 0) return [];
  const { rows } = await queries.query<LogRow>({
    name: 'read-histories-for-rollups',
    text: `${entries} and subject_id = any($2::uuid[]) and seq <= $3 order by seq`,
    values: [workspaceId, subjectIds, upTo],
  });
  return rows.map(toEntry);
}

function toEntry(row: LogRow): SubjectEntry {
  const { seq, type, subject_type: subject, subject_id: subjectId, actor_type: actorType } = row;
  const known: Record<string, unknown> = {};
  for (const name of factNames) {
    const text = row[name];
    if (text !== null) known[name] = JSON.parse(text);
  }
  return { seq, type, subject, subjectId, actorType, at: row.at, facts: known };
}

interface ActivityCount {
  type: string;
  actor: string;
  /** The quarter hour of the event, in milliseconds: no day begins within one. */
  at: number;
  count: number;
}

/** The number of events of each type by each actor in the range. */
export async function readActivity(
  queries: Queries,
  { workspaceId, after, upTo }: EventRange,
): Promise<ActivityCount[]> {
  const { rows } = await queries.query<ActivityCount>({
    name: 'read-activity',
    text: `select type, (floor(extract(epoch from at) / 900) * 900000)::float8 as at,
        case when actor_type = 'member' then 'member ' || actor_id else actor_type end as actor,
        count(*) as count
      from events where workspace_id = $1 and seq > $2 and seq <= $3 group by 1, 2, 3`,
    values: [workspaceId, after, upTo],
  });
  return rows;
}
