import { AutoScroller, Cursor, Feedback, PreventSelection, StyleInjector } from '@dnd-kit/dom';
import { DragDropProvider, KeyboardSensor, PointerSensor } from '@dnd-kit/react';
import { isSortable, useSortable } from '@dnd-kit/react/sortable';
import { IconGripVertical } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './sortable-list.module.css';

type Row = { id: number; name: string };

type Props<Item extends Row> = {
  label: string;
  items: readonly Item[];
  /** Names the handle of a row. Undefined for those who may not sort. */
  handle: ((name: string) => string) | undefined;
  /** The style nonce of the page. */
  nonce: string;
  onMove: (item: Item, to: number) => void;
  children: (item: Item, index: number) => ReactNode;
};

/** Rows in an order of their own: dragged by the handle, or Space, arrows, Space. */
export function SortableList<Item extends Row>(props: Props<Item>) {
  const { label, items, handle, nonce, onMove, children } = props;
  const plugins = [
    ...[AutoScroller, Cursor, Feedback, PreventSelection],
    StyleInjector.configure({ nonce }),
  ];
  return (
    <DragDropProvider
      plugins={plugins}
      sensors={sensors}
      onDragEnd={({ canceled, operation: { source } }) => {
        if (canceled || !isSortable(source) || source.index === source.initialIndex) return;
        const item = items[source.initialIndex];
        if (item) onMove(item, source.index);
      }}
    >
      <ul className={classes.list} aria-label={label}>
        {items.map((item, index) => (
          <SortableRow key={item.id} id={item.id} index={index} handle={handle?.(item.name)}>
            {children(item, index)}
          </SortableRow>
        ))}
      </ul>
    </DragDropProvider>
  );
}

const sensors = [PointerSensor, KeyboardSensor];

type RowProps = { id: number; index: number; handle: string | undefined; children: ReactNode };

function SortableRow({ id, index, handle, children }: RowProps) {
  const { ref, handleRef, isDragging } = useSortable({
    ...{ id, index, disabled: handle === undefined },
    transition: { duration: 120 },
  });
  return (
    <li ref={ref} className={classes.row} data-dragging={isDragging || undefined}>
      {handle !== undefined && (
        <button ref={handleRef} type="button" className={classes.handle} aria-label={handle}>
          <IconGripVertical />
        </button>
      )}
      {children}
    </li>
  );
}
