import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { type ActorColumns, actorSql, toActorSummary } from '../events/actor-summary.ts';
import { findByRef, type Identified, type Ref } from '../record-ref.ts';
import type { TemplateMessage, WhatsappMessage } from './message.ts';

export interface MessageRow extends ActorColumns {
  id: string;
  number: number;
  direction: WhatsappMessage['direction'];
  state: WhatsappMessage['state'];
  kind: WhatsappMessage['kind'];
  type: string;
  phone: string | null;
  wa_id: string | null;
  user_id: string | null;
  text: string;
  template: TemplateMessage | null;
  attempts: number;
  error: string | null;
  error_code: number | null;
  sent_at: Date | null;
  delivered_at: Date | null;
  opened_at: Date | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

const author = actorSql('m', 'author');

export const messagesOf = (workspaceId: string, { id }: Identified): RawBuilder<MessageRow> =>
  sql<MessageRow>`select m.id, m.number, m.direction, m.state, m.kind, m.type, m.phone, m.wa_id,
      m.user_id, m.text, m.template, m.attempts, m.error, m.error_code, m.sent_at, m.delivered_at,
      m.opened_at, m.version, m.created_at, m.updated_at, ${author.columns}
    from whatsapp_messages m ${author.joins}
    where m.workspace_id = ${workspaceId} and m.lead_id = ${id}`;

export async function findMessage(
  db: Kysely<Tables>,
  workspaceId: string,
  lead: Identified,
  ref: Ref,
): Promise<WhatsappMessage> {
  const row = await findByRef(db, messagesOf(workspaceId, lead), ref, 'message');
  return toMessage(row, lead);
}

export function toMessage(row: MessageRow, { id, number }: Identified): WhatsappMessage {
  return {
    ...{ id: row.id, number: row.number, lead: { id, number } },
    ...{ direction: row.direction, state: row.state, kind: row.kind, type: row.type },
    author: toActorSummary(row),
    ...{ phone: row.phone, waId: row.wa_id, userId: row.user_id },
    ...{ text: row.text, template: row.template },
    ...{ attempts: row.attempts, error: row.error, errorCode: row.error_code },
    ...{ sentAt: row.sent_at, deliveredAt: row.delivered_at, readAt: row.opened_at },
    ...{ version: row.version, createdAt: row.created_at, updatedAt: row.updated_at },
  };
}
