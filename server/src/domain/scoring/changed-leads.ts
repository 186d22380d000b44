// Reads from the log which leads changed, and which other events concern the rules.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { EventType } from '../events/event.ts';
import { isChange } from '../events/is-change.ts';
import { rescoringTypes } from './concerned-rules.ts';
import type { ScoringState } from './scoring-state.ts';

export interface LoggedChanges {
  leadIds: string[];
  types: EventType[];
  /** The last event that they include. */
  upTo: number;
}

const maxRead = 20_000;
const maxChanges = 500;

export async function readChangedLeads(
  db: Kysely<Tables>,
  workspaceId: string,
  { scoredTo, lastEvent }: ScoringState,
): Promise<LoggedChanges> {
  const upTo = Math.min(lastEvent, scoredTo + maxRead);
  const { rows } = await sql<{ seq: number; type: EventType; lead_id: string | null }>`
    select e.seq, e.type, case when e.subject_type = 'lead' then e.subject_id end as lead_id
    from events e
    where e.workspace_id = ${workspaceId} and e.seq > ${scoredTo} and e.seq <= ${upTo}
      and (e.subject_type = 'lead' and ${isChange}
        or e.type = any(${rescoringTypes}::text[]))
    order by e.seq limit ${maxChanges}`.execute(db);
  const last = rows.at(-1);
  return {
    leadIds: [...new Set(rows.flatMap(({ lead_id }) => lead_id ?? []))],
    types: [...new Set(rows.filter(({ lead_id }) => lead_id === null).map(({ type }) => type))],
    upTo: rows.length < maxChanges || last === undefined ? upTo : last.seq,
  };
}
