// The events of the log that may start automations or end waits, with the records that they concern.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { SubjectType } from '../../events/event.ts';
import type { Settings } from '../automation.ts';

export interface StartingEvent {
  seq: number;
  type: string;
  subjectType: SubjectType;
  subjectId: string;
  before: Settings | null;
  after: Settings | null;
  at: Date;
  causeId: string | null;
  /** The run that made the change, if one did. */
  runId: string | null;
  runAutomationId: string | null;
  runDepth: number | null;
  lead: string | null;
  deal: string | null;
  contact: string | null;
}

type LoggedRow = Omit<StartingEvent, 'lead' | 'deal' | 'contact'>;

const maxEvents = 500;
const maxRead = 20_000;

export interface EventsRead {
  events: StartingEvent[];
  /** The number up to which the log was read. */
  upTo: number;
}

/** Undone and silent changes start nothing. */
export async function readEvents(
  db: Kysely<Tables>,
  workspaceId: string,
  { readTo, lastEvent }: { readTo: number; lastEvent: number },
  types: readonly string[],
): Promise<EventsRead> {
  const end = Math.min(lastEvent, readTo + maxRead);
  if (types.length === 0) return { events: [], upTo: lastEvent };
  const { rows } = await sql<LoggedRow>`
    select e.seq, e.type, e.subject_type as "subjectType", e.subject_id as "subjectId",
      e.before, e.after, e.at, e.cause_id as "causeId", r.id as "runId",
      r.automation_id as "runAutomationId", r.depth as "runDepth"
    from events e
    left join automation_runs r on r.workspace_id = ${workspaceId} and r.id = e.cause_id
    where e.workspace_id = ${workspaceId} and e.seq > ${readTo} and e.seq <= ${end}
      and e.type = any(${[...types]}::text[])
      and not exists (select from causes c where c.workspace_id = ${workspaceId}
        and c.id = e.cause_id and (c.silent or c.kind = 'undo'))
    order by e.seq limit ${maxEvents}`.execute(db);
  const last = rows.at(-1);
  return {
    events: await withRecords(db, workspaceId, rows),
    upTo: rows.length < maxEvents || last === undefined ? end : last.seq,
  };
}

/** Of a deal its lead and contact, of a contact its newest lead, of a submission its lead. */
async function withRecords(
  db: Kysely<Tables>,
  workspaceId: string,
  rows: readonly LoggedRow[],
): Promise<StartingEvent[]> {
  const idsOf = (type: SubjectType) =>
    rows.filter(({ subjectType }) => subjectType === type).map(({ subjectId }) => subjectId);
  const deals = await dealsById(db, workspaceId, idsOf('deal'));
  const leads = await leadsOfContacts(db, workspaceId, idsOf('contact'));
  const located = rows.map((row) => {
    const { subjectType, subjectId, after } = row;
    const deal = subjectType === 'deal' ? deals.get(subjectId) : undefined;
    const submitted = subjectType === 'form' ? (after?.lead_uuid as string | undefined) : undefined;
    const lead = subjectType === 'lead' ? subjectId : (submitted ?? deal?.lead ?? null);
    return {
      ...row,
      deal: subjectType === 'deal' ? subjectId : null,
      lead: subjectType === 'contact' ? (leads.get(subjectId) ?? null) : lead,
      contact: subjectType === 'contact' ? subjectId : (deal?.contact ?? null),
    };
  });
  const contacts = await contactsOfLeads(
    db,
    workspaceId,
    located.flatMap(({ lead, contact }) => (lead !== null && contact === null ? lead : [])),
  );
  return located.map((event) => ({
    ...event,
    contact: event.contact ?? (event.lead && contacts.get(event.lead)) ?? null,
  }));
}

async function dealsById(db: Kysely<Tables>, workspaceId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { lead: string | null; contact: string | null }>();
  const { rows } = await sql<{ id: string; lead: string | null; contact: string | null }>`
    select id, lead_id as lead, contact_id as contact from deals
    where workspace_id = ${workspaceId} and id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

async function leadsOfContacts(db: Kysely<Tables>, workspaceId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const { rows } = await sql<{ contact: string; lead: string }>`
    select distinct on (contact_id) contact_id as contact, id as lead from leads
    where workspace_id = ${workspaceId} and contact_id = any(${[...ids]}::uuid[])
      and deleted_at is null
    order by contact_id, number desc`.execute(db);
  return new Map(rows.map(({ contact, lead }) => [contact, lead]));
}

async function contactsOfLeads(db: Kysely<Tables>, workspaceId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const { rows } = await sql<{ lead: string; contact: string }>`
    select id as lead, contact_id as contact from leads
    where workspace_id = ${workspaceId} and id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map(({ lead, contact }) => [lead, contact]));
}
