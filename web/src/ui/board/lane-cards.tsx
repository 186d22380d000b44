import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo } from 'react';
import classes from './board.module.css';
import { useBoard, useBoardState } from './board-context.ts';
import { BoardItem } from './board-item.tsx';

const gap = Symbol('gap');
const estimatedHeight = 104;
const space = 8;
/** The next cards are asked for when so few are left below. */
const nearEnd = 12;

interface Props<Card> {
  lane: string;
  label: string;
  cards: readonly Card[];
  count: number;
  scroller: RefObject<HTMLDivElement | null>;
  /** Where a card that is carried over the lane would land. */
  placeOf: (card: Card) => number | undefined;
  onNearEnd: (() => void) | undefined;
}

/** The cards of a lane: those in view are mounted, and with them the focused and the carried one. */
export function LaneCards<Card>(props: Props<Card>) {
  const { lane, cards, scroller, placeOf, onNearEnd } = props;
  const { idOf, register } = useBoard<Card>();
  const active = useBoardState<Card, string | undefined>(({ active: place }) =>
    place?.lane === lane ? place.card : undefined,
  );
  const guest = useBoardState<Card, Card | undefined>(({ carried }) =>
    carried?.over === lane && carried.from !== lane ? carried.card : undefined,
  );
  const carriedHere = useBoardState<Card, string | undefined>(({ carried }) =>
    carried?.from === lane ? carried.id : undefined,
  );
  const guestHeight = useBoardState<Card, number>(({ carried }) => carried?.height ?? 0);
  const guestPlace = guest === undefined ? undefined : placeOf(guest);
  const rows = useMemo(
    () => (guestPlace === undefined ? cards : cards.toSpliced(guestPlace, 0, gap as Card)),
    [cards, guestPlace],
  );
  const kept = [active, carriedHere].flatMap((id) => {
    const at = id === undefined ? -1 : rows.findIndex((row) => row !== gap && idOf(row) === id);
    return at === -1 ? [] : [at];
  });
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    getItemKey: (index) => keyOf(rows[index]),
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b),
    overscan: 5,
    gap: space,
    paddingEnd: space,
  });

  function keyOf(row: Card | undefined) {
    return row === undefined || row === gap ? 'gap' : idOf(row);
  }

  const reveal = useCallback((index: number) => virtualizer.scrollToIndex(index), [virtualizer]);
  useEffect(() => register(lane, { cards, reveal }), [register, lane, cards, reveal]);
  useEffect(() => {
    if (guestPlace !== undefined) reveal(guestPlace);
  }, [guestPlace, reveal]);

  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - nearEnd) onNearEnd?.();
  }, [last, rows.length, onNearEnd]);

  const tabStop = kept[0] ?? 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: its cards stand at any place
    <div
      className={classes.space}
      role="list"
      aria-label={props.label}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {items.map(({ index, key, start }) => {
        const row = rows[index];
        if (row === undefined) return null;
        if (row === gap) {
          const style = { transform: `translateY(${start}px)`, height: guestHeight };
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={classes.gap}
              style={style}
            />
          );
        }
        return (
          <BoardItem
            key={key}
            card={row}
            lane={lane}
            index={index}
            count={props.count}
            top={start}
            isTabStop={index === tabStop}
            measure={virtualizer.measureElement}
          />
        );
      })}
    </div>
  );
}
