// Queues messages as part of another change: they are sent after it is committed, or never.
import { queriesOf } from '../../platform/database/queries.ts';
import { type Column, columnValues, insertText } from '../../platform/database/rows.ts';
import { newId } from '../../platform/ids.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { Identified } from '../record-ref.ts';
import { type NewWhatsappMessage, whatsappEvent } from './message.ts';

interface Row extends NewWhatsappMessage {
  workspaceId: string;
  id: string;
  author: { type: string; id: string | null };
  at: Date;
}

const columns: Column<Row>[] = [
  { name: 'workspace_id', type: 'uuid', cell: ({ workspaceId }) => workspaceId },
  { name: 'id', type: 'uuid', cell: ({ id }) => id },
  { name: 'integration_id', type: 'uuid', cell: ({ integrationId }) => integrationId },
  { name: 'lead_id', type: 'uuid', cell: ({ lead }) => lead.id },
  { name: 'direction', type: 'text', cell: () => 'out' },
  { name: 'state', type: 'text', cell: () => 'queued' },
  { name: 'kind', type: 'text', cell: ({ kind }) => kind },
  { name: 'type', type: 'text', cell: ({ template }) => (template ? 'template' : 'text') },
  { name: 'author_type', type: 'text', cell: ({ author }) => author.type },
  { name: 'author_id', type: 'uuid', cell: ({ author }) => author.id },
  { name: 'cause_id', type: 'uuid', cell: ({ causeId = null }) => causeId },
  { name: 'phone', type: 'text', cell: ({ person }) => person.phone },
  { name: 'wa_id', type: 'text', cell: ({ person }) => person.waId },
  { name: 'user_id', type: 'text', cell: ({ person }) => person.userId },
  { name: 'text', type: 'text', cell: ({ text }) => text },
  {
    name: 'template',
    type: 'jsonb',
    cell: ({ template }) => template && JSON.stringify(template),
  },
  { name: 'due_at', type: 'timestamptz', cell: ({ at }) => at },
  { name: 'created_at', type: 'timestamptz', cell: ({ at }) => at },
  { name: 'updated_at', type: 'timestamptz', cell: ({ at }) => at },
];
const insertMessages = `${insertText('whatsapp_messages', columns)} returning id, number`;
/** Its notifications name the workspaces with new messages, after the commit. */
export const whatsappChannel = 'inlet_whatsapp';

/** Returns them in their order. */
export async function queueMessages(
  write: WorkspaceWrite,
  workspaceId: string,
  messages: readonly NewWhatsappMessage[],
): Promise<Identified[]> {
  if (messages.length === 0) return [];
  const rows = messages.map(
    (message): Row => ({
      ...message,
      ...{ workspaceId, id: newId(), author: message.actor ?? write.actor, at: write.at },
    }),
  );
  const queries = queriesOf(write.db);
  const inserted = await queries.query<Identified>({
    text: insertMessages,
    values: columnValues(columns, rows),
  });
  const numbers = new Map(inserted.rows.map(({ id, number }) => [id, number]));
  await queries.query({
    text: `select pg_notify('${whatsappChannel}', $1)`,
    values: [workspaceId],
  });
  return rows.map(({ id, ...message }) => {
    const queued = { id, number: numbers.get(id) ?? 0 };
    write.record({
      ...whatsappEvent('whatsapp.queued', { ...message, ...queued }),
      ...{ actor: message.actor, causeId: message.causeId },
    });
    return queued;
  });
}
