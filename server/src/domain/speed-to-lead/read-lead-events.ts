import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { EventType } from '../events/event.ts';
import { availabilityEvents, mayChangeAvailability } from '../members/availability-events.ts';

/** Those that start a clock, and those after which a lead may wait no longer. */
const types = [
  'lead.created',
  'lead.assigned',
  'lead.status_changed',
  'lead.deleted',
  'lead.merged',
  'call.logged',
  'mail.queued',
  'note.created',
  'whatsapp.queued',
] as const satisfies readonly EventType[];

const maxEvents = 500;
const maxRead = 20_000;

export interface LeadEvents {
  /** By the id of a lead: when it came in or got an owner, by the last of these events. */
  leads: Map<string, Date | null>;
  /** Whether the working time of members may be another one. */
  changesHours: boolean;
  /** The number up to which the log was read. */
  upTo: number;
  hasMore: boolean;
}

interface Row {
  id: string;
  subjectType: string;
  type: EventType;
  after: object | null;
  seq: number;
  at: Date;
  starts: boolean;
}

/** Undone and silent changes start no clock. */
export async function readLeadEvents(
  db: Kysely<Tables>,
  workspaceId: string,
  readTo: number,
): Promise<LeadEvents> {
  // Read before the events, which are all visible then.
  const lastEvent = await readLastEvent(db, workspaceId);
  const end = Math.min(lastEvent, readTo + maxRead);
  const { rows } = await sql<Row>`
    select e.subject_id as id, e.subject_type as "subjectType", e.type, e.seq, e.at,
      case when e.subject_type <> 'lead' then e.after end as after,
      (e.type = 'lead.created'
        or e.type = 'lead.assigned' and e.after ->> 'assigned_user_id' is not null)
      and not exists (select from causes c where c.workspace_id = ${workspaceId}
        and c.id = e.cause_id and (c.silent or c.kind = 'undo')) as starts
    from events e
    where e.workspace_id = ${workspaceId} and e.seq > ${readTo} and e.seq <= ${end}
      and (e.subject_type = 'lead' and e.type = any(${[...types]}::text[])
        or e.type = any(${[...availabilityEvents]}::text[]))
    order by e.seq limit ${maxEvents}`.execute(db);
  const leads = new Map<string, Date | null>();
  for (const { id, subjectType, at, starts } of rows) {
    if (subjectType === 'lead') leads.set(id, starts ? at : (leads.get(id) ?? null));
  }
  const last = rows.at(-1);
  const upTo = rows.length < maxEvents || last === undefined ? end : last.seq;
  const changesHours = rows.some(mayChangeAvailability);
  return { leads, changesHours, upTo, hasMore: upTo < lastEvent };
}

async function readLastEvent(db: Kysely<Tables>, workspaceId: string): Promise<number> {
  const { rows } = await sql<{ last_event: number }>`
    select last_event from workspace_counters where workspace_id = ${workspaceId}`.execute(db);
  return rows[0]?.last_event ?? 0;
}
