// Lists the event log, oldest first. Events are numbered in the order of their commits, so a reader
// that has reached a number has missed no event before it, whatever is written concurrently.
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import type { Ref } from '../record-ref.ts';
import {
  type LoggedEvent,
  type LoggedRow,
  loggedEvents,
  ofTypes,
  toLoggedEvent,
} from './logged-event.ts';
import { subjectId, subjectNumber } from './subject-number.ts';

// The maximum number of events that one query scans past those that the filter excludes.
const maxScanned = 10_000;
// A page ends with the event that exceeds this size, so that reading, parsing and serialising a page
// stays cheap. Apart from `before` and `after`, an event has at most `overheadBytes`.
const maxBytes = 1024 * 1024;
const overheadBytes = 400;

export interface EventQuery {
  after: number;
  limit: number;
  types?: readonly string[] | undefined;
  subjectType?: string | undefined;
  subject?: { type: string; ref: Ref } | undefined;
}

export interface EventPage {
  events: LoggedEvent[];
  /** Every event up to here was scanned: continue after it. */
  next: number;
  /** The number of the last event in the log. */
  last: number;
  /** The approximate serialised size of the events. */
  bytes: number;
  /** Whether `maxBytes` cut the page off before its limit. */
  isTruncated: boolean;
}

type PagedRow = LoggedRow & { bytes: number; found: number };
type Row = { [Name in keyof PagedRow]: PagedRow[Name] | null } & { last_event: number };

export async function listEvents(
  { kysely }: Pick<Database, 'kysely'>,
  workspaceId: string,
  query: EventQuery,
): Promise<EventPage> {
  const { after, limit, types, subjectType, subject } = query;
  const conditions = [sql`e.workspace_id = ${workspaceId} and e.seq > ${after}`, ofTypes(types)];
  if (subjectType !== undefined) conditions.push(sql`e.subject_type = ${subjectType}`);
  if (subject === undefined) conditions.push(sql`e.seq <= ${after + maxScanned}`);
  else {
    const id = await subjectId(kysely, workspaceId, subject.type, subject.ref);
    conditions.push(sql`e.subject_type = ${subject.type} and e.subject_id = ${id}`);
  }
  const rows = await read(workspaceId, sql.join(conditions, sql` and `), limit);
  const paged = rows.filter(isEvent);
  const events = paged.map(toLoggedEvent);
  const { bytes = 0, found = 0 } = paged.at(-1) ?? {};
  const isTruncated = events.length < found;
  const last = rows[0]?.last_event ?? 0;
  const end = subject === undefined ? Math.min(after + maxScanned, last) : last;
  const lastListed = found === limit || isTruncated ? events.at(-1)?.seq : undefined;
  return { events, next: lastListed ?? Math.max(after, end), last, bytes, isTruncated };

  // One statement, so that the events and `last_event` come from the same snapshot.
  async function read(workspaceId: string, condition: RawBuilder<unknown>, limit: number) {
    const page = sql`${loggedEvents(condition, subjectNumber)} order by e.seq limit ${limit}`;
    const size = sql`${overheadBytes}::int + coalesce(octet_length(p.before::text), 0)
      + coalesce(octet_length(p.after::text), 0)`;
    const sized = sql`select s.*, sum(s.size) over (order by s.number) as bytes,
      count(*) over () as found from (select p.*, ${size} as size from (${page}) p) s`;
    const { rows } = await sql<Row>`select w.last_event, r.* from workspace_counters w
      left join lateral (
        select * from (${sized}) t where t.bytes - t.size < ${maxBytes}) r on true
      where w.workspace_id = ${workspaceId} order by r.number`.execute(kysely);
    return rows;
  }
}

const isEvent = (row: Row): row is Row & PagedRow => row.number !== null;
