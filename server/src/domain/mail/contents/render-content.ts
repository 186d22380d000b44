// Fills the values of a lead into a shared text. Pure.
import { escapeHtml } from '../../../platform/escape-html.ts';
import { htmlToText } from '../../../platform/templates/html-to-text.ts';
import { renderLiquid, type Values } from '../../../platform/templates/liquid.ts';
import { oneLine, unsubscribePlaceholder } from '../mail.ts';
import { type RenderedMail, renderTemplate } from '../templates/render-template.ts';
import { type MailContent, textOf } from './content.ts';

/** Throws a DomainError when the values make it fail, such as by its size. */
export function renderContent(content: MailContent, values: Values): RenderedMail {
  const all = { ...values, unsubscribe_url: unsubscribePlaceholder };
  const { subject, text, html } = renderTemplate({ ...content, text: textOf(content) }, all);
  const preview = content.previewText === null ? '' : renderLiquid(content.previewText, all);
  return { subject: oneLine(subject), text, html: html && withPreview(html, preview.trim()) };
}

/** Without the subject, and without what mail programs hide. */
export function renderBody(
  { body, html }: Pick<MailContent, 'body' | 'html'>,
  values: Values,
): { text: string; html: string | null } {
  const all = { ...values, unsubscribe_url: unsubscribePlaceholder };
  const filled = html && renderLiquid(html, all, 'html');
  const text = textOf({ body, html });
  return { text: text === null ? htmlToText(filled ?? '') : renderLiquid(text, all), html: filled };
}

// Spaces without width keep the first words of the text out of the preview.
const filler = '&#847;&zwnj;&nbsp;'.repeat(60);

/** Mail programs show the first words of a mail beside its subject. */
function withPreview(html: string, preview: string): string {
  if (preview === '') return html;
  const hidden = `<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preview)}${filler}</div>`;
  const start = /<body\b[^>]*>/i.exec(html);
  if (start === null) return hidden + html;
  const end = start.index + start[0].length;
  return html.slice(0, end) + hidden + html.slice(end);
}
