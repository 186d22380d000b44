// The log itself, oldest first. Its events are numbered in the order of their commits, so whoever
// has read up to a number has missed nothing before it, whatever was being written meanwhile.
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

// How far one question goes on through events that are not asked for.
const reach = 10_000;
// A page ends with the event that takes it past this, however few they are: what is read, parsed and
// written out at once stays small. The rest of an event is counted by what it takes at the most.
const maxBytes = 1024 * 1024;
const bytesBeside = 400;

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
  /** About how large they are when written out. */
  bytes: number;
  /** There were more within the limit, too large for one page. */
  isCut: boolean;
}

type PagedRow = LoggedRow & { bytes: number; found: number };
type Row = { [Name in keyof PagedRow]: PagedRow[Name] | null } & { last_event: number };

export async function listEvents(
  { kysely }: Pick<Database, 'kysely'>,
  workspaceId: string,
  asked: EventsAsked,
): Promise<EventsRead> {
  const { after, limit, types, subjectType, subject } = asked;
  const conditions = [sql`e.workspace_id = ${workspaceId} and e.seq > ${after}`, ofTypes(types)];
  if (subjectType !== undefined) conditions.push(sql`e.subject_type = ${subjectType}`);
  if (subject === undefined) conditions.push(sql`e.seq <= ${after + reach}`);
  else {
    const id = await subjectId(kysely, workspaceId, subject.type, subject.ref);
    conditions.push(sql`e.subject_type = ${subject.type} and e.subject_id = ${id}`);
  }
  const rows = await read(workspaceId, sql.join(conditions, sql` and `), limit);
  const paged = rows.filter(isEvent);
  const events = paged.map(toLoggedEvent);
  const { bytes = 0, found = 0 } = paged.at(-1) ?? {};
  const isCut = events.length < found;
  const last = rows[0]?.last_event ?? 0;
  const end = subject === undefined ? Math.min(after + reach, last) : last;
  const seen = found === limit || isCut ? events.at(-1)?.seq : undefined;
  return { events, next: seen ?? Math.max(after, end), last, bytes, isCut };

  // One statement, so that the last event is that of the same moment.
  async function read(workspaceId: string, condition: RawBuilder<unknown>, limit: number) {
    const part = sql`${loggedEvents(condition, subjectNumber)} order by e.seq limit ${limit}`;
    const size = sql`${bytesBeside}::int + coalesce(octet_length(p.before::text), 0)
      + coalesce(octet_length(p.after::text), 0)`;
    const sized = sql`select s.*, sum(s.size) over (order by s.number) as bytes,
      count(*) over () as found from (select p.*, ${size} as size from (${part}) p) s`;
    const { rows } = await sql<Row>`select w.last_event, r.* from workspace_counters w
      left join lateral (
        select * from (${sized}) t where t.bytes - t.size < ${maxBytes}) r on true
      where w.workspace_id = ${workspaceId} order by r.number`.execute(kysely);
    return rows;
  }
}

const isEvent = (row: Row): row is Row & PagedRow => row.number !== null;
