import { IconChevronDown, IconGripVertical } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './folding-row.module.css';
import type { useDragOrder } from './use-drag-order.ts';

interface Props {
  /** Names the handle, and says how it is used. */
  move: string;
  moveHint: string;
  handle: ReturnType<ReturnType<typeof useDragOrder>['handle']>;
  isDragged: boolean;
  isOpen: boolean;
  isWrong: boolean;
  onToggle: () => void;
  head: ReactNode;
  /** The settings, while it is open. */
  children: ReactNode;
}

/** A row of a list in an order of its own, which is moved by its handle and shows its settings. */
export function FoldingRow(props: Props) {
  const { move, moveHint, handle, isDragged, isOpen, isWrong, onToggle, head, children } = props;
  return (
    <li
      className={classes.item}
      data-dragged={isDragged || undefined}
      data-wrong={isWrong || undefined}
    >
      <div className={classes.row}>
        <button
          type="button"
          className={classes.handle}
          aria-label={move}
          title={moveHint}
          {...handle}
        >
          <IconGripVertical aria-hidden />
        </button>
        <button type="button" className={classes.toggle} aria-expanded={isOpen} onClick={onToggle}>
          {head}
          <IconChevronDown className={classes.chevron} aria-hidden />
        </button>
      </div>
      {children}
    </li>
  );
}
