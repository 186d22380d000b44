// Blocks in their order. The one that is open shows its settings below it.
import { useRef, useState } from 'react';
import { t } from '../../../texts/t.ts';
import { FoldingRow } from '../../../ui/folding-row.tsx';
import { useDragOrder } from '../../../ui/use-drag-order.ts';
import { AddBlock } from './add-block.tsx';
import { BlockIcon } from './block-icon.tsx';
import { BlockSettings } from './block-settings.tsx';
import classes from './blocks.module.css';
import { type Block, type BlockType, problemsBelow, summaryOf } from './design.ts';
import { moved, useKeys } from './use-keys.ts';

interface Props<Item extends Block> {
  label: string;
  blocks: readonly Item[];
  types: readonly BlockType[];
  /** By `0.url`. */
  problems: Record<string, string>;
  /** Whether the list may be empty. */
  isOptional?: boolean;
  onChange: (blocks: Item[]) => void;
}

export function BlockList<Item extends Block>(props: Props<Item>) {
  const { label, blocks, types, problems, isOptional = false, onChange } = props;
  const list = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState<number>();
  const [announced, setAnnounced] = useState('');
  const latest = useRef(blocks);
  latest.current = blocks;
  const names = useKeys(blocks.length);

  function write(next: Item[]) {
    latest.current = next;
    onChange(next);
  }
  const order = useDragOrder(list, (from, to) => {
    const block = latest.current[from];
    names.move(from, to);
    write(moved(latest.current, from, to));
    const type = block === undefined ? '' : t(`blocks.type_${block.type}`);
    setAnnounced(t('blocks.movedTo', { type, place: to + 1, count: blocks.length }));
  });
  function insert(at: number, block: Item) {
    setOpen(names.insert(at));
    write(latest.current.toSpliced(at, 0, block));
  }
  function remove(at: number) {
    names.remove(at);
    setOpen(undefined);
    write(latest.current.toSpliced(at, 1));
  }

  return (
    <div className={classes.panel}>
      <ol className={classes.list} ref={list} aria-label={label}>
        {blocks.map((block, index) => {
          const key = names.keys[index];
          const isOpen = key === open;
          const type = t(`blocks.type_${block.type}`);
          const own = problemsBelow(problems, String(index));
          return (
            <FoldingRow
              key={key}
              move={t('blocks.move', { type, place: index + 1 })}
              moveHint={t('forms.moveHint')}
              handle={order.handle(index)}
              isDragged={order.dragged === index}
              isOpen={isOpen}
              isWrong={Object.keys(own).length > 0}
              onToggle={() => setOpen(isOpen ? undefined : key)}
              head={
                <>
                  <BlockIcon type={block.type} />
                  <span className={classes.type}>{type}</span>
                  <span className={classes.summary} dir="auto">
                    {summaryOf(block)}
                  </span>
                </>
              }
            >
              {isOpen && (
                <BlockSettings
                  block={block}
                  problems={own}
                  isLast={blocks.length === 1 && !isOptional}
                  onChange={(next) => write(latest.current.with(index, next as Item))}
                  onDuplicate={() => insert(index + 1, block)}
                  onRemove={() => remove(index)}
                />
              )}
            </FoldingRow>
          );
        })}
      </ol>
      <AddBlock types={types} onAdd={(block) => insert(blocks.length, block as Item)} />
      <p className="visually-hidden" aria-live="polite">
        {announced}
      </p>
    </div>
  );
}
