// The marks within a line of Markdown: **bold**, *italic*, `code`, ~~struck~~, links. Everything else
// is text, HTML as well. Pure.

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'bold' | 'italic' | 'struck'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] };

const marks: { pattern: RegExp; make: (match: RegExpExecArray) => Inline | undefined }[] = [
  { pattern: /`([^`\n]+)`/, make: ([, text = '']) => ({ type: 'code', text }) },
  {
    pattern: /\[([^\]\n]+)\]\(([^()\s]+)\)/,
    make: ([, label = '', href = '']) =>
      isSafe(href) ? { type: 'link', href, children: parseInline(label) } : undefined,
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
  return ([, text = '']: RegExpExecArray): Inline => ({ type, children: parseInline(text) });
}

/** Addresses that open a page or a mail; none that runs a script. */
const isSafe = (href: string): boolean => /^(?:https?:\/\/|mailto:|tel:)/i.test(href);

export function parseInline(text: string): Inline[] {
  let first: { index: number; length: number; inline: Inline } | undefined;
  for (const { pattern, make } of marks) {
    const match = pattern.exec(text);
    if (match === null || (first !== undefined && match.index >= first.index)) continue;
    const inline = make(match);
    if (inline !== undefined) first = { index: match.index, length: match[0].length, inline };
  }
  if (first === undefined) return text === '' ? [] : [{ type: 'text', text }];
  const { index, length, inline } = first;
  return [
    ...(index > 0 ? [{ type: 'text' as const, text: text.slice(0, index) }] : []),
    inline,
    ...parseInline(text.slice(index + length)),
  ];
}
