// A mail that a person writes to a lead.
import { catalogUnder } from '../catalog/catalog-under.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { invalidField } from '../errors.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { findLead } from '../leads/find-lead.ts';
import { touchLead } from '../leads/first-touch.ts';
import type { KnownLead } from '../leads/intake/lead-index.ts';
import { orUndefined } from '../or-undefined.ts';
import type { Ref } from '../record-ref.ts';
import { getWorkspace } from '../workspaces/find-workspace.ts';
import type { Mail, NewMail } from './mail.ts';
import { findMail, findMailRow } from './mail-queries.ts';
import { queueMails } from './queue-mails.ts';
import { getTemplate } from './templates/get-template.ts';
import { renderTemplate } from './templates/render-template.ts';
import { type PresentLead, templateValues } from './templates/template-values.ts';

export interface MailDraft {
  /** The subject and the text; those of a template when left out. */
  subject?: string | undefined;
  text?: string | undefined;
  template?: Ref | undefined;
  /** The mail that it replies to. */
  replyTo?: Ref | undefined;
}

export type MailDeps = WriteDeps & ReadDeps & { presentLead: PresentLead };
type Content = Omit<NewMail, 'lead' | 'to'>;

export async function createMail(
  deps: MailDeps,
  request: ChangeRequest<Mail>,
  leadRef: Ref,
  draft: MailDraft,
): Promise<Mail> {
  const { workspaceId } = request;
  const contentOf = await readContent(deps, workspaceId, draft);
  return writeInWorkspace(deps, request, async (write) => {
    const lead = await findLead(write.db, workspaceId, leadRef);
    const { row } = lead;
    if (row.email === null) throw invalidField('lead_id', 'lead_without_email');
    const [queued] = await queueMails(write, workspaceId, [
      {
        ...{ ...(await contentOf(write, lead)), lead: row, to: row.email },
        inReplyTo: await messageIdOf(write, lead, draft.replyTo),
        causeId: request.causeId?.() ?? null,
      },
    ]);
    await touchLead(write, write.actor, row, 'mail.queued');
    return findMail(write.db, workspaceId, row, { id: queued?.id ?? '' });
  });
}

/** Of the mail that the draft replies to. */
async function messageIdOf(
  { db }: WorkspaceWrite,
  { row }: KnownLead,
  replyTo: Ref | undefined,
): Promise<string | null> {
  if (replyTo === undefined) return null;
  const answered = await orUndefined(findMailRow(db, row.workspace_id, row, replyTo));
  if (answered === undefined) throw invalidField('reply_to_mail_id', 'reference_unknown');
  return answered.message_id;
}

async function readContent(
  deps: MailDeps,
  workspaceId: string,
  { subject, text, template: ref }: MailDraft,
): Promise<(write: WorkspaceWrite, lead: KnownLead) => Content | Promise<Content>> {
  if (ref === undefined) {
    if (subject === undefined) throw invalidField('subject', 'required');
    if (text === undefined) throw invalidField('text', 'required');
    return () => ({ subject, text, kind: 'personal' });
  }
  const template = await orUndefined(getTemplate(deps, workspaceId, ref));
  if (template === undefined) throw invalidField('template_id', 'reference_unknown');
  if (text !== undefined) throw invalidField('text', 'text_and_template');
  const { name: workspaceName } = await getWorkspace(deps.database.kysely, workspaceId);
  return async (write, lead) => {
    const catalog = await catalogUnder(deps, workspaceId, write);
    const values = templateValues(deps.presentLead, lead, { catalog, workspaceName });
    const rendered = renderTemplate(template, values);
    const { id, kind, language } = template;
    return { ...rendered, subject: subject ?? rendered.subject, kind, language, templateId: id };
  };
}
