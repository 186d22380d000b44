// Lists the event log. Events are numbered in the order of their commits, so a reader that has
// reached a number has missed no event before it, whatever is written concurrently.
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import { type EventFilter, filterEvents } from './filter-events.ts';
import { type LoggedEvent, type LoggedRow, loggedEvents, toLoggedEvent } from './logged-event.ts';
import { subjectNumber } from './subject-number.ts';

// The maximum number of events that one query scans past those that the filter excludes.
const maxScanned = 10_000;
// A page ends with the event that exceeds this size, so that reading, parsing and serialising a page
// stays cheap. Apart from `before` and `after`, an event has at most `overheadBytes`.
const maxBytes = 1024 * 1024;
const overheadBytes = 400;

export interface EventQuery extends EventFilter {
  /** Oldest first: only events after this one. */
  after?: number | undefined;
  /** Newest first: only events before this one; null begins with the last event. */
  before?: number | null | undefined;
  limit: number;
}

export interface EventPage {
  events: LoggedEvent[];
  /** Every event up to here was scanned: continue after it, or before it when newest first. */
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
  const { after = 0, before, limit } = query;
  const isNewestFirst = before !== undefined;
  const filter = await filterEvents(kysely, workspaceId, query);
  const conditions = [sql`e.workspace_id = ${workspaceId}`, ...filter.conditions];
  const end = sql`coalesce(${before ?? null}::bigint, w.last_event + 1)`;
  conditions.push(isNewestFirst ? sql`e.seq < ${end}` : sql`e.seq > ${after}`);
  if (!filter.isIndexed) {
    conditions.push(
      isNewestFirst ? sql`e.seq >= ${end} - ${maxScanned}` : sql`e.seq <= ${after + maxScanned}`,
    );
  }
  const direction = isNewestFirst ? sql`desc` : sql`asc`;
  const rows = await read(workspaceId, sql.join(conditions, sql` and `), limit);
  const paged = rows.filter(isEvent);
  const events = paged.map(toLoggedEvent);
  const { bytes = 0, found = 0 } = paged.at(-1) ?? {};
  const isTruncated = events.length < found;
  const last = rows[0]?.last_event ?? 0;
  const lastListed = found === limit || isTruncated ? events.at(-1)?.seq : undefined;
  return { events, next: lastListed ?? scannedTo(), last, bytes, isTruncated };

  function scannedTo(): number {
    if (!isNewestFirst) {
      return Math.max(after, filter.isIndexed ? last : Math.min(after + maxScanned, last));
    }
    return filter.isIndexed ? 1 : Math.max(1, (before ?? last + 1) - maxScanned);
  }

  // One statement, so that the events and `last_event` come from the same snapshot.
  async function read(workspaceId: string, condition: RawBuilder<unknown>, limit: number) {
    const page = sql`${loggedEvents(condition, subjectNumber)} order by e.seq ${direction}
      limit ${limit}`;
    const size = sql`${overheadBytes}::int + coalesce(octet_length(p.before::text), 0)
      + coalesce(octet_length(p.after::text), 0)`;
    const sized = sql`select s.*, sum(s.size) over (order by s.number ${direction}) as bytes,
      count(*) over () as found from (select p.*, ${size} as size from (${page}) p) s`;
    const { rows } = await sql<Row>`select w.last_event, r.* from workspace_counters w
      left join lateral (
        select * from (${sized}) t where t.bytes - t.size < ${maxBytes}) r on true
      where w.workspace_id = ${workspaceId} order by r.number ${direction}`.execute(kysely);
    return rows;
  }
}

const isEvent = (row: Row): row is Row & PagedRow => row.number !== null;
