// The blocks of a text in Markdown: paragraphs, headings, lists, quotes and code. Pure.
import type { FoundMentions } from '../mentions/mentions-in.ts';
import { type Inline, parseInline } from './parse-inline.ts';

export type Block =
  | { type: 'paragraph'; lines: Inline[][] }
  | { type: 'heading'; children: Inline[] }
  | { type: 'list'; ordered: boolean; items: Inline[][] }
  | { type: 'quote'; blocks: Block[] }
  | { type: 'code'; text: string };

const bullet = /^\s{0,3}[-*+]\s+(.*)$/;
const numbered = /^\s{0,3}\d{1,9}[.)]\s+(.*)$/;
const heading = /^#{1,6}\s+(.*?)\s*#*$/;
const quote = /^>\s?(.*)$/;
const fence = /^```/;

// A quote within quotes ends, so that a hostile text costs nothing.
const maxDepth = 5;

export function parseMarkdown(source: string, mentions?: FoundMentions, depth = 0): Block[] {
  const inline = (text: string) => parseInline(text, mentions);
  const lines = source.replaceAll('\r\n', '\n').split('\n');
  const blocks: Block[] = [];
  let at = 0;

  /** Takes the lines from here on that match, as what the pattern holds of them. */
  function take(pattern: RegExp): string[] {
    const taken: string[] = [];
    for (; at < lines.length; at += 1) {
      const match = pattern.exec(lines[at] ?? '');
      if (match === null) break;
      taken.push(match[1] ?? '');
    }
    return taken;
  }

  function takeCode(): string {
    const end = lines.findIndex((line, index) => index > at && fence.test(line));
    const text = lines.slice(at + 1, end === -1 ? undefined : end).join('\n');
    at = end === -1 ? lines.length : end + 1;
    return text;
  }

  while (at < lines.length) {
    const line = lines[at] ?? '';
    const title = heading.exec(line);
    if (line.trim() === '') at += 1;
    else if (fence.test(line)) blocks.push({ type: 'code', text: takeCode() });
    else if (title !== null) {
      at += 1;
      blocks.push({ type: 'heading', children: inline(title[1] ?? '') });
    } else if (bullet.test(line)) blocks.push(listOf(take(bullet), false));
    else if (numbered.test(line)) blocks.push(listOf(take(numbered), true));
    else if (quote.test(line) && depth < maxDepth) {
      const blocksOfQuote = parseMarkdown(take(quote).join('\n'), mentions, depth + 1);
      blocks.push({ type: 'quote', blocks: blocksOfQuote });
    } else blocks.push({ type: 'paragraph', lines: takeParagraph() });
  }
  return blocks;

  function listOf(items: string[], ordered: boolean): Block {
    return { type: 'list', ordered, items: items.map(inline) };
  }

  function takeParagraph(): Inline[][] {
    const taken = [inline(lines[at] ?? '')];
    at += 1;
    for (; at < lines.length && continues(lines[at] ?? ''); at += 1) {
      taken.push(inline(lines[at] ?? ''));
    }
    return taken;
  }
}

const continues = (line: string): boolean =>
  line.trim() !== '' && ![fence, heading, bullet, numbered, quote].some((one) => one.test(line));
