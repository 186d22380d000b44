// A mail made of blocks, as the API has it. Pure.

export type Align = 'left' | 'center' | 'right';

export interface Picture {
  url: string;
  alt: string;
  width?: number;
}

interface SimpleBlocks {
  heading: { type: 'heading'; text: string; level?: number; align?: Align };
  text: { type: 'text'; text: string; align?: Align };
  button: { type: 'button'; label: string; url: string; align?: Align };
  image: Picture & { type: 'image'; align?: Align; link?: string };
  divider: { type: 'divider' };
  spacer: { type: 'spacer'; height?: number };
}
type SimpleBlock = SimpleBlocks[keyof SimpleBlocks];
export interface Columns {
  type: 'columns';
  left: SimpleBlock[];
  right: SimpleBlock[];
}
export type Block = SimpleBlock | Columns;
export type BlockType = Block['type'];

export interface Design {
  brand_color?: string;
  logo?: Picture;
  blocks: Block[];
  footer?: string;
}

export const simpleTypes = ['heading', 'text', 'button', 'image', 'divider', 'spacer'] as const;
export const blockTypes: readonly BlockType[] = [...simpleTypes, 'columns'];
export const defaultColor = '#036d87';

/** A new block has something to see, and nothing that is refused. */
export function newBlock(
  type: BlockType,
  words: { heading: string; text: string; button: string },
) {
  const blocks: { [Type in BlockType]: Extract<Block, { type: Type }> } = {
    heading: { type: 'heading', text: words.heading },
    text: { type: 'text', text: words.text },
    button: { type: 'button', label: words.button, url: 'https://' },
    image: { type: 'image', url: 'https://', alt: '' },
    divider: { type: 'divider' },
    spacer: { type: 'spacer', height: 24 },
    columns: {
      ...{ type: 'columns', left: [{ type: 'text', text: words.text }] },
      right: [{ type: 'text', text: words.text }],
    },
  };
  return blocks[type];
}

/** A setting that is empty is left out. */
export function change<Value extends object>(value: Value, changes: Partial<Value>): Value {
  const entries = Object.entries({ ...value, ...changes });
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined)) as Value;
}

/** What tells a block from others. */
export function summaryOf(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'text':
      return block.text;
    case 'button':
      return block.label;
    case 'image':
      return block.alt || block.url;
    case 'spacer':
      return `${block.height ?? 24} px`;
    case 'columns':
      return [...block.left, ...block.right].map(summaryOf).filter(Boolean).join(' · ');
    case 'divider':
      return '';
  }
}

/** The problems below a path, by the rest of their names. */
export function problemsBelow(
  problems: Readonly<Record<string, string>>,
  path: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems)
      .filter(([name]) => name.startsWith(`${path}.`))
      .map(([name, problem]) => [name.slice(path.length + 1), problem]),
  );
}
