// Queues mails as part of another change: they are sent after it is committed, or never.

import { queriesOf } from '../../platform/database/queries.ts';
import { type Column, columnValues, insertText } from '../../platform/database/rows.ts';
import { newId } from '../../platform/ids.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { Identified } from '../record-ref.ts';
import { mailEvent, type NewMail, oneLine } from './mail.ts';

interface Row extends NewMail {
  workspaceId: string;
  id: string;
  author: { type: string; id: string | null };
  at: Date;
}

const columns: Column<Row>[] = [
  { name: 'workspace_id', type: 'uuid', cell: ({ workspaceId }) => workspaceId },
  { name: 'id', type: 'uuid', cell: ({ id }) => id },
  { name: 'lead_id', type: 'uuid', cell: ({ lead }) => lead.id },
  { name: 'direction', type: 'text', cell: () => 'out' },
  { name: 'state', type: 'text', cell: () => 'queued' },
  { name: 'kind', type: 'text', cell: ({ kind }) => kind },
  { name: 'template_id', type: 'uuid', cell: ({ templateId = null }) => templateId },
  { name: 'author_type', type: 'text', cell: ({ author }) => author.type },
  { name: 'author_id', type: 'uuid', cell: ({ author }) => author.id },
  { name: 'cause_id', type: 'uuid', cell: ({ causeId = null }) => causeId },
  { name: 'to_address', type: 'text', cell: ({ to }) => to },
  { name: 'subject', type: 'text', cell: ({ subject }) => oneLine(subject) },
  { name: 'text', type: 'text', cell: ({ text }) => text },
  { name: 'html', type: 'text', cell: ({ html = null }) => html },
  { name: 'language', type: 'text', cell: ({ language = null }) => language },
  { name: 'in_reply_to', type: 'text', cell: ({ inReplyTo = null }) => inReplyTo },
  { name: 'due_at', type: 'timestamptz', cell: ({ at }) => at },
  { name: 'created_at', type: 'timestamptz', cell: ({ at }) => at },
  { name: 'updated_at', type: 'timestamptz', cell: ({ at }) => at },
];
const insertMails = `${insertText('mails', columns)} returning id, number`;
/** Its notifications name the workspaces with new mails, after the commit. */
export const mailsChannel = 'inlet_mails';

/** Returns them in their order. */
export async function queueMails(
  write: WorkspaceWrite,
  workspaceId: string,
  mails: readonly NewMail[],
): Promise<Identified[]> {
  if (mails.length === 0) return [];
  const rows = mails.map(
    (mail): Row => ({
      ...mail,
      ...{ workspaceId, id: newId(), author: mail.actor ?? write.actor, at: write.at },
    }),
  );
  const queries = queriesOf(write.db);
  const inserted = await queries.query<Identified>({
    text: insertMails,
    values: columnValues(columns, rows),
  });
  const numbers = new Map(inserted.rows.map(({ id, number }) => [id, number]));
  await queries.query({
    text: `select pg_notify('${mailsChannel}', $1)`,
    values: [workspaceId],
  });
  return rows.map(({ id, ...mail }) => {
    const queued = { id, number: numbers.get(id) ?? 0 };
    write.record({
      ...mailEvent('mail.queued', { ...mail, ...queued, subject: oneLine(mail.subject) }),
      ...{ actor: mail.actor, causeId: mail.causeId },
    });
    return queued;
  });
}
