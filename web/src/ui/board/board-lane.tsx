import { useDroppable } from '@dnd-kit/react';
import { type ReactNode, useRef } from 'react';
import { BoardColumn } from '../board-column.tsx';
import type { BoardStage } from './board-context.ts';
import { useBoard, useBoardState } from './board-context.ts';
import { LaneCards } from './lane-cards.tsx';

interface Props<Card> {
  stage: BoardStage;
  /** Those that are loaded, in their order. */
  cards: readonly Card[];
  /** Of all cards of the stage. */
  count: number;
  /** Where a card that is carried over the lane would land; undefined when that is not loaded. */
  placeOf: (card: Card) => number | undefined;
  /** Called when the end of the loaded cards is near. */
  onNearEnd: (() => void) | undefined;
  add?: { label: string; onClick: () => void } | undefined;
  /** Folds a rail that was opened. */
  onFold?: (() => void) | undefined;
  /** Between the head and the cards, such as a form for another card. */
  top?: ReactNode;
  /** Stands in place of the cards: loading, an error. */
  instead?: ReactNode;
}

/** A stage with its cards, on which cards can be dropped. */
export function BoardLane<Card>({ stage, instead, top, add, onFold, ...cards }: Props<Card>) {
  const { texts } = useBoard<Card>();
  const { ref } = useDroppable({ id: stage.id });
  const isTarget = useBoardState<Card, boolean>(({ carried }) => carried?.over === stage.id);
  const scroller = useRef<HTMLDivElement>(null);
  // New cards wait while a card is carried.
  const isCarrying = useBoardState<Card, boolean>(({ carried }) => carried !== undefined);
  const held = useRef(cards.cards);
  if (!isCarrying) held.current = cards.cards;
  return (
    <BoardColumn
      stage={stage}
      sum={stage.sum}
      median={stage.median}
      {...(add && { add })}
      {...(onFold && { fold: { label: texts.fold(stage.name), onClick: onFold } })}
      top={top}
      target={isTarget}
      columnRef={ref}
      ref={scroller}
    >
      {instead ?? (
        <LaneCards
          {...cards}
          lane={stage.id}
          label={stage.name}
          cards={held.current}
          scroller={scroller}
        />
      )}
    </BoardColumn>
  );
}
