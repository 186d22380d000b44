import { checkLiquid } from '../../platform/templates/liquid.ts';
import { invalidField } from '../errors.ts';
import { atField, compileContent } from '../mail/templates/compile-content.ts';
import type { CampaignRow } from './campaign-row.ts';

/** Throws what the author of a text has to mend, at its field. */
export async function checkContent({
  subject,
  preview_text: previewText,
  content,
  format,
  variants,
}: Partial<CampaignRow>): Promise<void> {
  await atField('subject', () => checkLiquid(subject ?? ''));
  await atField('preview_text', () => checkLiquid(previewText ?? ''));
  for (const [index, variant] of (variants ?? []).entries()) {
    await atField(`variants.${index}.subject`, () => checkLiquid(variant.subject));
  }
  if (!content) return;
  await compileContent({ subject: '', body: content, format: format ?? 'text' }, 'content');
}

type Content = Pick<CampaignRow, 'content' | 'format'>;

/** A design is no text: with another format comes another content. */
export function checkFormat(row: Content, { content, format }: Partial<Content>): void {
  const isDesign = row.format === 'blocks';
  const willBe = (format ?? row.format) === 'blocks';
  if (content === undefined && row.content !== null && isDesign !== willBe) {
    throw invalidField(willBe ? 'design' : 'content', 'required');
  }
  if (typeof content === 'string' && format === undefined && isDesign) {
    throw invalidField('format', 'required');
  }
}
