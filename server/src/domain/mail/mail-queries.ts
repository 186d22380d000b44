import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Values } from '../../platform/templates/liquid.ts';
import { type ActorColumns, actorSql, toActorSummary } from '../events/actor-summary.ts';
import { findByRef, type Identified, identified, type Ref } from '../record-ref.ts';
import { renderBody } from './contents/render-content.ts';
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
  content_body: string | null;
  content_html: string | null;
  content_values: Values | null;
  message_id: string | null;
  attachments: AttachmentFacts[];
  attempts: number;
  error: string | null;
  sent_at: Date | null;
  delivered_at: Date | null;
  opened_at: Date | null;
  clicked_at: Date | null;
  replied_at: Date | null;
  bounced_at: Date | null;
  complained_at: Date | null;
  unsubscribed_at: Date | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

const author = actorSql('m', 'author');

export const mailsOf = (workspaceId: string, { id }: Identified): RawBuilder<MailRow> =>
  sql<MailRow>`select m.id, m.number, m.direction, m.state, m.kind, m.template_id,
      t.number as template_number, m.from_address, m.to_address, m.subject, m.text, m.html,
      o.body as content_body, o.html as content_html, m.content_values, m.message_id,
      m.attachments, m.attempts, m.error, m.sent_at, m.delivered_at, m.opened_at, m.clicked_at,
      m.replied_at, m.bounced_at, m.complained_at, m.unsubscribed_at, m.version, m.created_at,
      m.updated_at, ${author.columns}
    from mails m ${author.joins}
    left join templates t on t.workspace_id = m.workspace_id and t.id = m.template_id
    left join mail_contents o on o.workspace_id = m.workspace_id and o.id = m.content_id
    where m.workspace_id = ${workspaceId} and m.lead_id = ${id}
      and (m.campaign_id is null or m.content_id is not null)`;

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
    ...{ subject: row.subject, ...textOf(row), attachments: row.attachments },
    ...{ attempts: row.attempts, error: row.error, sentAt: row.sent_at, version: row.version },
    facts: {
      ...{ delivered: row.delivered_at, opened: row.opened_at, clicked: row.clicked_at },
      ...{ replied: row.replied_at, bounced: row.bounced_at },
      ...{ complained: row.complained_at, unsubscribed: row.unsubscribed_at },
    },
    ...{ createdAt: row.created_at, updatedAt: row.updated_at },
  };
}

/** That of a campaign is stored once for all its mails. */
function textOf({ text, html, content_body: body, ...row }: MailRow): Pick<Mail, 'text' | 'html'> {
  if (body === null) return { text, html };
  return renderBody({ body, html: row.content_html }, row.content_values ?? {});
}
