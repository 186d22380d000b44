import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { type ActorColumns, actorSql, toActorSummary } from '../events/actor-summary.ts';
import { findByRef, type Identified, type Ref } from '../record-ref.ts';
import type { Mention } from './find-mentions.ts';
import type { Note } from './note.ts';

interface NoteRow extends ActorColumns {
  id: string;
  number: number;
  body: string;
  mentions: Mention[];
  version: number;
  created_at: Date;
  updated_at: Date;
}

const author = actorSql('n', 'author');

export const notesOf = (workspaceId: string, { id }: Identified): RawBuilder<NoteRow> =>
  sql<NoteRow>`select n.id, n.number, n.body, n.mentions, n.version, n.created_at, n.updated_at,
      ${author.columns}
    from notes n ${author.joins}
    where n.workspace_id = ${workspaceId} and n.lead_id = ${id}`;

export async function findNote(
  db: Kysely<Tables>,
  workspaceId: string,
  lead: Identified,
  ref: Ref,
): Promise<Note> {
  return toNote(await findByRef(db, notesOf(workspaceId, lead), ref, 'note'), lead);
}

export function toNote(row: NoteRow, { id, number }: Identified): Note {
  return {
    id: row.id,
    number: row.number,
    lead: { id, number },
    body: row.body,
    mentions: row.mentions,
    author: toActorSummary(row),
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
