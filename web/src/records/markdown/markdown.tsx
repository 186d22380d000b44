// A note in Markdown. It makes elements of its own and no HTML of the text.
import { type ReactNode, useMemo } from 'react';
import { type Mention, mentionsIn } from '../mentions/mentions-in.ts';
import classes from './markdown.module.css';
import type { Inline } from './parse-inline.ts';
import { type Block, parseMarkdown } from './parse-markdown.ts';

interface Props {
  text: string;
  mentions: readonly Mention[];
}

export function Markdown({ text, mentions }: Props) {
  const blocks = useMemo(() => {
    const found = mentionsIn(text, mentions);
    return parseMarkdown(text, found).map(toBlock);
  }, [text, mentions]);
  return (
    <div className={classes.markdown} dir="auto">
      {blocks}
    </div>
  );
}

function toBlock(block: Block, key: number): ReactNode {
  switch (block.type) {
    case 'heading':
      return (
        <p key={key} className={classes.heading}>
          {block.children.map(toInline)}
        </p>
      );
    case 'paragraph':
      return (
        <p key={key}>
          {block.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text has no other identity
            <span key={index}>
              {index > 0 && <br />}
              {line.map(toInline)}
            </span>
          ))}
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List key={key}>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text has no other identity
            <li key={index}>{item.map(toInline)}</li>
          ))}
        </List>
      );
    }
    case 'quote':
      return <blockquote key={key}>{block.blocks.map(toBlock)}</blockquote>;
    case 'code':
      return <pre key={key}>{block.text}</pre>;
  }
}

function toInline(inline: Inline, key: number): ReactNode {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'code':
      return <code key={key}>{inline.text}</code>;
    case 'bold':
      return <strong key={key}>{inline.children.map(toInline)}</strong>;
    case 'italic':
      return <em key={key}>{inline.children.map(toInline)}</em>;
    case 'struck':
      return <s key={key}>{inline.children.map(toInline)}</s>;
    case 'mention':
      return (
        <span key={key} className={classes.mention}>
          {inline.text}
        </span>
      );
    case 'link':
      return (
        <a key={key} href={inline.href} target="_blank" rel="noopener noreferrer">
          {inline.children.map(toInline)}
        </a>
      );
  }
}
