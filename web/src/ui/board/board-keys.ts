// Where the arrows lead on a board. Pure.
import type { Place } from './board-state.ts';

export interface LaneCards {
  id: string;
  /** The ids of its cards, from the top. */
  cards: readonly string[];
}

/** The card that a key leads to: ↑ and ↓ in the lane, ← and → at the same height in the next one. */
export function neighbourOf(
  lanes: readonly LaneCards[],
  { lane, card }: Place,
  key: string,
): Place | undefined {
  const at = lanes.findIndex(({ id }) => id === lane);
  const cards = lanes[at]?.cards ?? [];
  const row = cards.indexOf(card);
  if (row === -1) return undefined;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const step = key === 'ArrowLeft' ? -1 : 1;
    const others = step === -1 ? lanes.slice(0, at).reverse() : lanes.slice(at + 1);
    const next = others.find((one) => one.cards.length > 0);
    return next && placeIn(next, row);
  }
  const rows: Record<string, number> = {
    ...{ ArrowUp: row - 1, ArrowDown: row + 1, Home: 0, End: cards.length - 1 },
  };
  const to = rows[key];
  const found = to === undefined ? undefined : cards[to];
  return found === undefined ? undefined : { lane, card: found };
}

function placeIn({ id, cards }: LaneCards, row: number): Place | undefined {
  const card = cards[Math.min(row, cards.length - 1)];
  return card === undefined ? undefined : { lane: id, card };
}

/** The lane to which a key carries a card. */
export function laneBeside(lanes: readonly string[], over: string, key: string): string {
  const at = lanes.indexOf(over);
  const step = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
  return lanes[at + step] ?? over;
}
