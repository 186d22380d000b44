// The text of an HTML mail, for clients and people that do not show HTML. Pure.
import { unescapeHtml } from '../escape-html.ts';

export function htmlToText(html: string): string {
  const text = html
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<(head|style|script|title)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<a\b[^>]*?href="([^"]*)"[^>]*>(.*?)<\/a\s*>/gi, linkText)
    .replaceAll(/<br\b[^>]*>/gi, '\n')
    .replaceAll(/<\/(p|div|tr|table|h[1-6]|ul|ol|blockquote)\s*>/gi, '\n\n')
    .replaceAll(/<li\b[^>]*>/gi, '\n- ')
    .replaceAll(/<[^>]*>/g, '');
  return unescapeHtml(text)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function linkText(_: string, href: string, label: string): string {
  const text = label.replaceAll(/<[^>]*>/g, '').trim();
  return text === '' || text === href ? href : `${text} (${href})`;
}
