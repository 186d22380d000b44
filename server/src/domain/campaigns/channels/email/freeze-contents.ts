// Keeps the texts of a campaign as they are when it begins, one for each subject.
import type { Kysely } from 'kysely';
import type { Tables } from '../../../../platform/database/schema.gen.ts';
import { newId } from '../../../../platform/ids.ts';
import { invalidField } from '../../../errors.ts';
import type { WorkspaceWrite } from '../../../events/write-in-workspace.ts';
import { type MailContent, storeContents } from '../../../mail/contents/content.ts';
import { compileContent } from '../../../mail/templates/compile-content.ts';
import { findTemplate } from '../../../mail/templates/get-template.ts';
import { orUndefined } from '../../../or-undefined.ts';
import type { CampaignRow } from '../../campaign-row.ts';
import type { ChannelDeps } from '../channel.ts';

export async function freezeContents(
  _deps: ChannelDeps,
  { db }: WorkspaceWrite,
  workspaceId: string,
  campaign: CampaignRow,
): Promise<string[]> {
  const contents = await contentsOf(db, workspaceId, campaign);
  const stored = contents.map((content) => ({ ...content, id: newId() }));
  await storeContents(db, workspaceId, stored);
  return stored.map(({ id }) => id);
}

type Written = Pick<
  CampaignRow,
  'subject' | 'preview_text' | 'content' | 'format' | 'template_id' | 'variants'
>;

/** By variant. Throws when the template is gone. */
export async function contentsOf(
  db: Kysely<Tables>,
  workspaceId: string,
  campaign: Written,
): Promise<MailContent[]> {
  const { subject, preview_text: previewText, variants } = campaign;
  const body = await bodyOf(db, workspaceId, campaign);
  const subjects = variants?.map((variant) => variant.subject) ?? [subject ?? body.subject];
  return subjects.map((one) => ({ ...body, subject: one, previewText }));
}

async function bodyOf(
  db: Kysely<Tables>,
  workspaceId: string,
  { content, format, template_id: id }: Written,
): Promise<{ subject: string; body: string; html: string | null }> {
  if (id === null) {
    const compiled = await compileContent({ subject: '', body: content ?? '', format });
    return { subject: '', body: compiled.text ?? '', html: compiled.html };
  }
  const template = await orUndefined(findTemplate(db, workspaceId, { id }));
  if (template === undefined) throw invalidField('template_id', 'template_unknown');
  const { subject, text, html } = template;
  return { subject, body: text ?? '', html };
}
