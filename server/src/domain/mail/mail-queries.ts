import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { type ActorColumns, actorSql, toActorSummary } from '../events/actor-summary.ts';
import { findByRef, type Identified, identified, type Ref } from '../record-ref.ts';
import type { AttachmentFacts, Mail } from './mail.ts';

export interface MailRow extends ActorColumns {
  id: string;
  number: number;
  direction: Mail['direction'];
  state: Mail['state'];
  kind: Mail['kind'];
  template_id: string | null;
  template_number: number | null;
  from_address: string | null;
  to_address: string;
  subject: string;
  text: string;
  html: string | null;
  message_id: string | null;
  attachments: AttachmentFacts[];
  attempts: number;
  error: string | null;
  sent_at: Date | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

const author = actorSql('m', 'author');

export const mailsOf = (workspaceId: string, { id }: Identified): RawBuilder<MailRow> =>
  sql<MailRow>`select m.id, m.number, m.direction, m.state, m.kind, m.template_id,
      t.number as template_number, m.from_address, m.to_address, m.subject, m.text, m.html,
      m.message_id, m.attachments, m.attempts, m.error, m.sent_at, m.version, m.created_at,
      m.updated_at, ${author.columns}
    from mails m ${author.joins}
    left join templates t on t.workspace_id = m.workspace_id and t.id = m.template_id
    where m.workspace_id = ${workspaceId} and m.lead_id = ${id}`;

export const findMailRow = (
  db: Kysely<Tables>,
  workspaceId: string,
  lead: Identified,
  ref: Ref,
): Promise<MailRow> => findByRef(db, mailsOf(workspaceId, lead), ref, 'mail');

export async function findMail(
  db: Kysely<Tables>,
  workspaceId: string,
  lead: Identified,
  ref: Ref,
): Promise<Mail> {
  return toMail(await findMailRow(db, workspaceId, lead, ref), lead);
}

export function toMail(row: MailRow, { id, number }: Identified): Mail {
  return {
    ...{ id: row.id, number: row.number, lead: { id, number } },
    ...{ direction: row.direction, state: row.state, kind: row.kind },
    template: identified(row.template_id, row.template_number),
    author: toActorSummary(row),
    ...{ from: row.from_address, to: row.to_address },
    ...{ subject: row.subject, text: row.text, html: row.html, attachments: row.attachments },
    ...{ attempts: row.attempts, error: row.error, sentAt: row.sent_at, version: row.version },
    ...{ createdAt: row.created_at, updatedAt: row.updated_at },
  };
}
