// A column of a board over a list of the API.
import { type ReactNode, useMemo } from 'react';
import { describeError } from '../../api/errors.ts';
import { t } from '../../texts/t.ts';
import type { BoardStage } from '../../ui/board/board-context.ts';
import { BoardLane } from '../../ui/board/board-lane.tsx';
import { LaneError } from '../../ui/board/lane-error.tsx';
import { LaneSkeleton } from '../../ui/board/lane-skeleton.tsx';
import { type Compare, type Move, placeOf, withMoves } from '../../ui/board/moves.ts';

interface Props<Card> {
  stage: BoardStage;
  lane: {
    cards: readonly Card[] | undefined;
    error: unknown;
    isWhole: boolean;
    more: (() => void) | undefined;
    retry: () => void;
  };
  /** Of all cards of the column. */
  count: number | undefined;
  moves: readonly Move<Card>[];
  compare: Compare<Card>;
  add?: { label: string; onClick: () => void } | undefined;
  top?: ReactNode;
  onFold: (() => void) | undefined;
}

export function StageLane<Card extends { id: number }>(props: Props<Card>) {
  const { stage, lane, count, moves, compare, add, top, onFold } = props;
  const { cards: loaded, isWhole, error, more, retry } = lane;
  const { id } = stage;
  const cards = useMemo(
    () => withMoves({ id, cards: loaded ?? [], isWhole }, moves, compare),
    [id, loaded, isWhole, moves, compare],
  );
  const instead =
    loaded !== undefined ? undefined : error === null ? (
      <LaneSkeleton label={t('board.loading')} />
    ) : (
      <LaneError text={describeError(error).message} retry={t('error.retry')} onRetry={retry} />
    );
  return (
    <BoardLane
      stage={stage}
      cards={cards}
      count={count ?? cards.length}
      placeOf={(card) => placeOf(cards, card, compare, isWhole)}
      onNearEnd={more}
      onFold={onFold}
      instead={instead}
      add={add}
      top={top}
    />
  );
}
