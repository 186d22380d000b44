import { checkLiquid } from '../../platform/templates/liquid.ts';
import { renderMjml } from '../../platform/templates/mjml.ts';
import { atField } from '../mail/templates/compile-content.ts';
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
  await atField('content', () => checkLiquid(content));
  if (format === 'mjml') await atField('content', () => renderMjml(content));
}
