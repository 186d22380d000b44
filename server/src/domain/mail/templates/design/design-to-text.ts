// The plain text of a mail made of blocks, with the values in Liquid still in it. Pure.
import type { Block, Design } from './design.ts';
import { inlinePlain, paragraphsOf } from './inline-text.ts';

export function designToText({ blocks, footer }: Design): string {
  const body = blocks.flatMap(linesOf);
  const end = footer === undefined || footer.trim() === '' ? [] : ['-- ', plain(footer)];
  return [...body, end.join('\n')].filter((one) => one !== '').join('\n\n');
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'text':
      return [plain(block.text)];
    case 'button':
      return [`${inlinePlain(block.label)}: ${block.url}`];
    case 'image':
      return block.link === undefined ? [block.alt] : [`${block.alt} (${block.link})`.trim()];
    case 'divider':
      return ['----------'];
    case 'spacer':
      return [];
    case 'columns':
      return [...block.left, ...block.right].flatMap(linesOf);
  }
}

const plain = (text: string): string => paragraphsOf(text).map(inlinePlain).join('\n\n');
