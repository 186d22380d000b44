// A message that a person or a program writes to a lead: free text within the window, or a template.
import { DomainError, invalidField } from '../errors.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { findLead } from '../leads/find-lead.ts';
import { touchLead } from '../leads/first-touch.ts';
import type { Ref } from '../record-ref.ts';
import { readAccounts } from './account/account.ts';
import { readConversations } from './conversation/conversations.ts';
import { type Route, routeTo } from './conversation/route.ts';
import type { NewWhatsappMessage, WhatsappMessage } from './message.ts';
import { findMessage } from './message-queries.ts';
import { queueMessages } from './queue-messages.ts';
import { ensureTemplate, type TemplateDeps } from './templates/ensure-template.ts';
import { fillMessage, type TemplateChoice } from './templates/fill-message.ts';
import { findTemplates } from './templates/find-templates.ts';

export interface MessageDraft {
  /** Instead of a template. */
  text?: string | undefined;
  template?: TemplateChoice | undefined;
}

export async function createMessage(
  deps: WriteDeps & TemplateDeps,
  request: ChangeRequest<WhatsappMessage>,
  leadRef: Ref,
  draft: MessageDraft,
): Promise<WhatsappMessage> {
  const { workspaceId } = request;
  if (draft.text !== undefined && draft.template !== undefined) {
    throw invalidField('text', 'text_and_template');
  }
  if (draft.template !== undefined) await ensureTemplate(deps, workspaceId, draft.template.name);
  return writeInWorkspace(deps, request, async (write) => {
    const { db, at } = write;
    const { row: lead } = await findLead(db, workspaceId, leadRef);
    const accounts = await readAccounts(db, deps.sealer, workspaceId);
    if (accounts.length === 0) throw noAccount();
    const conversations = await readConversations(db, workspaceId, [lead.contact_id]);
    const route = routeTo(accounts, lead, conversations.get(lead.contact_id), at);
    if (route === null) throw invalidField('lead_id', 'lead_without_whatsapp');
    const templates = await findTemplates(
      db,
      workspaceId,
      route.account.integrationId,
      draft.template === undefined ? [] : [draft.template.name],
    );
    const content = contentOf(draft, route, templates);
    const [queued] = await queueMessages(write, workspaceId, [
      {
        ...{ ...content, lead, person: route.person },
        integrationId: route.account.integrationId,
        causeId: request.causeId?.() ?? null,
      },
    ]);
    await touchLead(write, write.actor, lead, 'whatsapp.queued');
    return findMessage(db, workspaceId, lead, { id: queued?.id ?? '' });
  });
}

function contentOf(
  { text, template }: MessageDraft,
  { openUntil }: Route,
  templates: Parameters<typeof fillMessage>[0],
): Pick<NewWhatsappMessage, 'text' | 'template' | 'kind'> {
  if (template !== undefined) return fillMessage(templates, template);
  if (text === undefined) throw invalidField('text', 'required');
  if (openUntil === null) throw invalidField('text', 'whatsapp_window_closed');
  return { text, template: null, kind: 'personal' };
}

const noAccount = (): DomainError =>
  new DomainError('conflict', 'No integration with the WhatsApp Cloud API is active.');
