// Adds notes to leads as part of another change: one statement for all of them.
import { queriesOf } from '../../platform/database/queries.ts';
import { type Column, columnValues, insertText } from '../../platform/database/rows.ts';
import { newId } from '../../platform/ids.ts';
import type { Actor } from '../events/event.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { Identified } from '../record-ref.ts';
import type { Mention } from './find-mentions.ts';
import { noteEvent } from './note.ts';
import { readMentions } from './read-mentions.ts';

interface NewNote {
  lead: Identified;
  body: string;
  actor: Actor;
  /** By default that of the change. */
  causeId?: string | undefined;
}

interface Row extends NewNote {
  workspaceId: string;
  id: string;
  mentions: Mention[];
  at: Date;
}

const columns: Column<Row>[] = [
  { name: 'workspace_id', type: 'uuid', cell: ({ workspaceId }) => workspaceId },
  { name: 'id', type: 'uuid', cell: ({ id }) => id },
  { name: 'lead_id', type: 'uuid', cell: ({ lead }) => lead.id },
  { name: 'body', type: 'text', cell: ({ body }) => body },
  { name: 'mentions', type: 'jsonb', cell: ({ mentions }) => JSON.stringify(mentions) },
  { name: 'author_type', type: 'text', cell: ({ actor }) => actor.type },
  { name: 'author_id', type: 'uuid', cell: ({ actor }) => actor.id },
  { name: 'created_at', type: 'timestamptz', cell: ({ at }) => at },
  { name: 'updated_at', type: 'timestamptz', cell: ({ at }) => at },
];
const insert = `${insertText('notes', columns)} returning id, number`;

/** Returns them in their order. */
export async function insertNotes(
  write: WorkspaceWrite,
  workspaceId: string,
  notes: readonly NewNote[],
): Promise<Identified[]> {
  if (notes.length === 0) return [];
  const bodies = notes.map(({ body }) => body);
  const found = await readMentions(write.db, workspaceId, bodies);
  const rows = notes.map((note, index): Row => {
    const mentions = found[index] ?? [];
    return { ...note, mentions, workspaceId, id: newId(), at: write.at };
  });
  const inserted = await queriesOf(write.db).query<Identified>({
    text: insert,
    values: columnValues(columns, rows),
  });
  const numbers = new Map(inserted.rows.map(({ id, number }) => [id, number]));
  return rows.map(({ id, lead, body, mentions, actor, causeId }) => {
    const note = { id, number: numbers.get(id) ?? 0 };
    write.record({
      ...noteEvent('note.created', { ...note, lead }, null, { body, mentions }),
      actor,
      causeId,
    });
    return note;
  });
}
