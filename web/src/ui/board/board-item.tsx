import { useDraggable } from '@dnd-kit/react';
import { IconDots } from '@tabler/icons-react';
import { memo, type Ref, useLayoutEffect, useRef } from 'react';
import classes from './board.module.css';
import { useBoard, useBoardState } from './board-context.ts';
import { land } from './flights.ts';

interface Props<Card> {
  card: Card;
  lane: string;
  index: number;
  /** Of all cards of the lane. */
  count: number;
  top: number;
  isTabStop: boolean;
  measure: Ref<HTMLDivElement>;
}

/** A card in its place in a lane. */
function Item<Card>({ card, lane, index, count, top, isTabStop, measure }: Props<Card>) {
  const board = useBoard<Card>();
  const { store, texts, idOf, nameOf, move } = board;
  const id = idOf(card);
  const name = nameOf(card);
  const isCarried = useBoardState<Card, boolean>(({ carried }) => carried?.id === id);
  const element = useRef<HTMLDivElement>(null);
  const { ref } = useDraggable({ id, data: { card, lane }, disabled: move === undefined });

  useLayoutEffect(() => {
    if (!isCarried && element.current !== null) land(id, element.current);
  }, [id, isCarried]);

  useLayoutEffect(() => {
    // The focus goes with a card into another lane, and back with it.
    const isLost = document.activeElement === document.body;
    if (isLost && store.get().active?.card === id) element.current?.focus({ preventScroll: true });
  }, [id, store]);

  return (
    <div
      ref={measure}
      className={classes.slot}
      data-index={index}
      style={{ transform: `translateY(${top}px)` }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a list element has no room for other lists */}
      <div
        ref={(node) => {
          element.current = node;
          ref(node);
        }}
        className={classes.item}
        role="listitem"
        tabIndex={isTabStop ? 0 : -1}
        aria-label={name}
        aria-describedby={move && board.instructionsId}
        aria-setsize={count}
        aria-posinset={index + 1}
        data-card={id}
        data-lane={lane}
        data-carried={isCarried || undefined}
        onFocus={() => store.set({ active: { lane, card: id } })}
      >
        {board.renderCard(card)}
        {move && (
          <button
            type="button"
            className={classes.more}
            tabIndex={-1}
            aria-label={texts.actions(name)}
            aria-haspopup="menu"
            onClick={(event) => board.openMenu(card, lane, event.currentTarget)}
          >
            <IconDots />
          </button>
        )}
      </div>
    </div>
  );
}

export const BoardItem = memo(Item) as typeof Item;
