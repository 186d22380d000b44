// The marks within a line of Markdown: **bold**, *italic*, `code`, ~~struck~~, links, and mentions of
// members. Everything else is text, HTML as well. Pure.

import type { FoundMentions } from '../mentions/mentions-in.ts';

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code' | 'mention'; text: string }
  | { type: 'bold' | 'italic' | 'struck'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] };

/** Parses what is within a mark. */
type Parse = (text: string) => Inline[];

interface MarkOf {
  pattern: RegExp;
  make: (match: RegExpExecArray, parse: Parse) => Inline | undefined;
}

const marks: readonly MarkOf[] = [
  { pattern: /`([^`\n]+)`/, make: ([, text = '']) => ({ type: 'code', text }) },
  {
    pattern: /\[([^\]\n]+)\]\(([^()\s]+)\)/,
    make: ([, label = '', href = ''], parse) =>
      isSafe(href) ? { type: 'link', href, children: parse(label) } : undefined,
  },
  {
    pattern: /\bhttps?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/,
    make: ([href]) => ({ type: 'link', href, children: [{ type: 'text', text: href }] }),
  },
  { pattern: /\*\*(?=\S)(.+?\S|\S)\*\*/, make: around('bold') },
  { pattern: /~~(?=\S)(.+?\S|\S)~~/, make: around('struck') },
  { pattern: /\*(?=[^\s*])(.*?[^\s*]|[^\s*])\*/, make: around('italic') },
  {
    pattern: /(?<![\p{L}\p{N}_])_(?=[^\s_])(.*?[^\s_]|[^\s_])_(?![\p{L}\p{N}_])/u,
    make: around('italic'),
  },
];

function around(type: 'bold' | 'italic' | 'struck') {
  return ([, text = '']: RegExpExecArray, parse: Parse): Inline => ({
    ...{ type, children: parse(text) },
  });
}

/** Addresses that open a page or a mail; none that runs a script. */
const isSafe = (href: string): boolean => /^(?:https?:\/\/|mailto:|tel:)/i.test(href);

export function parseInline(text: string, mentions?: FoundMentions): Inline[] {
  let first: { index: number; length: number; inline: Inline } | undefined;
  const parse: Parse = (part) => parseInline(part, mentions);
  for (const { pattern, make } of mentions ? [...marks, markOf(mentions)] : marks) {
    const match = pattern.exec(text);
    if (match === null || (first !== undefined && match.index >= first.index)) continue;
    const inline = make(match, parse);
    if (inline !== undefined) first = { index: match.index, length: match[0].length, inline };
  }
  if (first === undefined) return text === '' ? [] : [{ type: 'text', text }];
  const { index, length, inline } = first;
  return [
    ...(index > 0 ? [{ type: 'text' as const, text: text.slice(0, index) }] : []),
    inline,
    ...parse(text.slice(index + length)),
  ];
}

const markOf = ({ pattern, names }: FoundMentions): MarkOf => ({
  pattern,
  make: ([text]) => ({ type: 'mention', text: `@${names.get(text)}` }),
});
