import { IconArrowBarToRight, IconPlus } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import classes from './board-column.module.css';
import type { Hue } from './hues.ts';
import { IconButton } from './icon-button.tsx';
import { StatusRing, type StatusShape } from './status-ring.tsx';

type Stage = { name: string; hue: Hue; shape: StatusShape; count: string };

type ColumnProps = {
  stage: Stage;
  sum?: ReactNode;
  /** The median time in the stage. */
  median?: ReactNode;
  add?: { label: string; onClick: () => void };
  /** Folds it into a rail. */
  fold?: { label: string; onClick: () => void };
  /** Between the head and the cards. */
  top?: ReactNode;
  /** A card would land here. */
  target?: boolean;
  columnRef?: Ref<HTMLElement>;
  /** Scrolls the cards. */
  ref?: Ref<HTMLDivElement>;
  children: ReactNode;
};

/** A stage of the board. Its cards scroll alone. */
export function BoardColumn({
  stage,
  sum,
  median,
  add,
  fold,
  top,
  target = false,
  columnRef,
  ref,
  children,
}: ColumnProps) {
  return (
    <section
      ref={columnRef}
      className={classes.column}
      aria-label={stage.name}
      data-target={target || undefined}
    >
      <header className={classes.head}>
        <StatusRing hue={stage.hue} shape={stage.shape}>
          <b>{stage.name}</b>
        </StatusRing>
        <span className={classes.count}>{stage.count}</span>
        {fold && (
          <IconButton label={fold.label} icon={<IconArrowBarToRight />} onClick={fold.onClick} />
        )}
        {add && <IconButton label={add.label} icon={<IconPlus />} onClick={add.onClick} />}
      </header>
      <div className={classes.sums}>
        <span>{sum}</span>
        <span>{median}</span>
      </div>
      {top}
      <div className={classes.cards} ref={ref}>
        {children}
      </div>
    </section>
  );
}

type RailProps = {
  stage: Stage;
  sum?: ReactNode;
  target?: boolean;
  ref?: Ref<HTMLElement>;
  onOpen?: () => void;
};

/** Won and lost, folded at the right. They open by a click, and while a card is carried over them. */
export function BoardRail({ stage, sum, target = false, ref, onOpen }: RailProps) {
  return (
    <section
      ref={ref}
      className={classes.rail}
      aria-label={stage.name}
      data-target={target || undefined}
    >
      <button type="button" className={classes.open} aria-expanded={false} onClick={onOpen}>
        <StatusRing hue={stage.hue} shape={stage.shape} />
        <span className={classes.railText}>
          <b>{stage.name}</b>
          <span className={classes.count}>{stage.count}</span>
          <span className={classes.count}>{sum}</span>
        </span>
      </button>
    </section>
  );
}
