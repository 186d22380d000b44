// The log itself, oldest first. Its events are numbered in the order of their commits, so whoever
// has read up to a number has missed nothing before it, whatever was being written meanwhile.
import { type RawBuilder, sql } from 'kysely';
import type { Ref } from '../catalog/catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import {
  type LoggedEvent,
  type LoggedRow,
  loggedEvents,
  ofTypes,
  toLoggedEvent,
} from './logged-event.ts';
import { subjectId, subjectNumber } from './subject-number.ts';

// How far one question goes on through events that are not asked for.
const reach = 10_000;

export interface EventsAsked {
  after: number;
  limit: number;
  types?: readonly string[] | undefined;
  subjectType?: string | undefined;
  subject?: { type: string; ref: Ref } | undefined;
}

export interface EventsRead {
  events: LoggedEvent[];
  /** Everything up to here was looked at: go on behind it. */
  next: number;
  /** The last event that there is. */
  last: number;
}

type Row = { [Name in keyof LoggedRow]: LoggedRow[Name] | null } & { last_event: number };

export async function listEvents(
  { database }: ReadDeps,
  workspaceId: string,
  asked: EventsAsked,
): Promise<EventsRead> {
  const { after, limit, types, subjectType, subject } = asked;
  const conditions = [sql`e.workspace_id = ${workspaceId} and e.seq > ${after}`, ofTypes(types)];
  if (subjectType !== undefined) conditions.push(sql`e.subject_type = ${subjectType}`);
  if (subject === undefined) conditions.push(sql`e.seq <= ${after + reach}`);
  else {
    const id = await subjectId(database.kysely, workspaceId, subject.type, subject.ref);
    conditions.push(sql`e.subject_type = ${subject.type} and e.subject_id = ${id}`);
  }
  const rows = await read(workspaceId, sql.join(conditions, sql` and `), limit);
  const events = rows.flatMap((row) => (isEvent(row) ? [toLoggedEvent(row)] : []));
  const last = rows[0]?.last_event ?? 0;
  const end = subject === undefined ? Math.min(after + reach, last) : last;
  const seen = events.length === limit ? events.at(-1)?.seq : undefined;
  return { events, next: seen ?? Math.max(after, end), last };

  // One statement, so that the last event is that of the same moment.
  async function read(workspaceId: string, condition: RawBuilder<unknown>, limit: number) {
    const part = sql`${loggedEvents(condition, subjectNumber)} order by e.seq limit ${limit}`;
    const { rows } = await sql<Row>`select w.last_event, r.* from workspace_counters w
      left join lateral (${part}) r on true
      where w.workspace_id = ${workspaceId} order by r.number`.execute(database.kysely);
    return rows;
  }
}

const isEvent = (row: Row): row is Row & LoggedRow => row.number !== null;
