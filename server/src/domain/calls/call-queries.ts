import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { type ActorColumns, actorSql, toActorSummary } from '../events/actor-summary.ts';
import { findByRef, type Identified, type Ref } from '../record-ref.ts';
import type { Call, CallOutcome } from './call.ts';

interface CallRow extends ActorColumns {
  id: string;
  number: number;
  outcome: CallOutcome;
  seconds: number | null;
  note: string | null;
  at: Date;
  version: number;
  created_at: Date;
  updated_at: Date;
}

const author = actorSql('c', 'author');

export const callsOf = (workspaceId: string, { id }: Identified): RawBuilder<CallRow> =>
  sql<CallRow>`select c.id, c.number, c.outcome, c.seconds, c.note, c.at, c.version, c.created_at,
      c.updated_at, ${author.columns}
    from calls c ${author.joins}
    where c.workspace_id = ${workspaceId} and c.lead_id = ${id}`;

export async function findCall(
  db: Kysely<Tables>,
  workspaceId: string,
  lead: Identified,
  ref: Ref,
): Promise<Call> {
  return toCall(await findByRef(db, callsOf(workspaceId, lead), ref, 'call'), lead);
}

export function toCall(row: CallRow, { id, number }: Identified): Call {
  return {
    id: row.id,
    number: row.number,
    lead: { id, number },
    outcome: row.outcome,
    seconds: row.seconds,
    note: row.note,
    at: row.at,
    author: toActorSummary(row),
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
