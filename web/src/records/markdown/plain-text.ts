// A text in Markdown without its marks, where there is no room for them. Pure.
import { type Inline, parseInline } from './parse-inline.ts';

export const plainText = (markdown: string): string => parseInline(markdown).map(textOf).join('');

const textOf = (inline: Inline): string =>
  'children' in inline ? inline.children.map(textOf).join('') : inline.text;
