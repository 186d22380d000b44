// Cards that were moved and whose move the server has not confirmed yet: they show in the lane that
// they were dropped on, in their sorted place. Pure.

export interface Move<Card> {
  card: Card;
  from: string;
  to: string;
}

export type Compare<Card> = (one: Card, other: Card) => number;

/** Where a card belongs in a lane; undefined when it belongs behind the cards that are loaded. */
export function placeOf<Card>(
  cards: readonly Card[],
  card: Card,
  compare: Compare<Card>,
  isWhole: boolean,
): number | undefined {
  const place = cards.findIndex((one) => compare(card, one) < 0);
  if (place !== -1) return place;
  return isWhole ? cards.length : undefined;
}

interface Lane<Card> {
  id: string;
  cards: readonly Card[];
  /** Whether all of its cards are loaded. */
  isWhole: boolean;
}

export function withMoves<Card extends { id: number }>(
  { id, cards, isWhole }: Lane<Card>,
  moves: readonly Move<Card>[],
  compare: Compare<Card>,
): readonly Card[] {
  const moved = new Set(moves.map(({ card }) => card.id));
  if (!cards.some((card) => moved.has(card.id)) && !moves.some(({ to }) => to === id)) return cards;
  const shown = cards.filter((card) => !moved.has(card.id));
  for (const { card, to } of moves) {
    if (to !== id) continue;
    const place = placeOf(shown, card, compare, isWhole);
    if (place !== undefined) shown.splice(place, 0, card);
  }
  return shown;
}

/** By how many cards the moves change a lane. */
export function countChange<Card>(id: string, moves: readonly Move<Card>[]): number {
  return moves.reduce((sum, { from, to }) => sum + (to === id ? 1 : 0) - (from === id ? 1 : 0), 0);
}

/** By a value that some cards lack: those come last in both directions, and numbers break ties. */
export function compareBy<Card extends { id: number }>(
  value: (card: Card) => unknown,
  direction: 'asc' | 'desc',
): Compare<Card> {
  const sign = direction === 'asc' ? 1 : -1;
  return (one, other) => {
    const [a, b] = [value(one), value(other)];
    if (isMissing(a) || isMissing(b)) {
      return Number(isMissing(a)) - Number(isMissing(b)) || sign * (one.id - other.id);
    }
    return sign * (compareValues(a, b) || one.id - other.id);
  };
}

const isMissing = (value: unknown): boolean => value === null || value === undefined;

function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [x, y] = [String(a).toLowerCase(), String(b).toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}
