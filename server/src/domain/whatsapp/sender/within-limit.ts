// Meta limits how many persons a portfolio may write to first in a moving day. Messages to persons who
// wrote within a day, and further ones to the same persons, do not count.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';

interface Candidate {
  id: string;
  contact_id: string;
  /** The person wrote within a day. */
  is_open: boolean;
  /** The person was written to first within a day. */
  is_counted: boolean;
}

interface Admission {
  admitted: { id: string; begins: boolean }[];
  held: string[];
}

const dayMs = 24 * 60 * 60_000;

export async function withinLimit(
  db: Kysely<Tables>,
  { workspaceId }: { workspaceId: string },
  ids: readonly string[],
  { limit, now }: { limit: number | null; now: Date },
): Promise<Admission> {
  if (ids.length === 0) return { admitted: [], held: [] };
  const since = new Date(now.getTime() - dayMs);
  const { rows } = await sql<Candidate>`
    select m.id, l.contact_id,
      exists (select from whatsapp_messages i where i.workspace_id = m.workspace_id
        and i.lead_id = m.lead_id and i.direction = 'in' and i.sent_at > ${since}) as is_open,
      exists (select from whatsapp_messages b where b.workspace_id = m.workspace_id
        and b.lead_id = m.lead_id and b.begins and b.tried_at > ${since}) as is_counted
    from whatsapp_messages m
    join leads l on l.workspace_id = m.workspace_id and l.id = m.lead_id
    where m.workspace_id = ${workspaceId} and m.id = any(${ids}::uuid[])
    order by m.due_at, m.number`.execute(db);
  return admit(rows, limit === null ? null : limit - (await countPersons(db, workspaceId, since)));
}

async function countPersons(db: Kysely<Tables>, workspaceId: string, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct lead_id) from whatsapp_messages
    where workspace_id = ${workspaceId} and begins and tried_at > ${since}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** `left` is the number of persons who may still be written to first; null for no limit. Pure. */
function admit(candidates: readonly Candidate[], left: number | null): Admission {
  const first = new Set<string>();
  const admission: Admission = { admitted: [], held: [] };
  for (const { id, contact_id, is_open, is_counted } of candidates) {
    const begins = !is_open;
    const counts = begins && !is_counted && !first.has(contact_id);
    if (counts && left !== null && first.size >= left) admission.held.push(id);
    else {
      if (counts) first.add(contact_id);
      admission.admitted.push({ id, begins });
    }
  }
  return admission;
}
