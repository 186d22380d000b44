// The state of a board itself: the card that has the focus, and the card that is carried. Each card
// follows only what concerns it, so that a lift renders two lanes and no others.

export interface Place {
  lane: string;
  card: string;
}

interface Carried<Card> {
  id: string;
  card: Card;
  from: string;
  over: string;
  by: 'pointer' | 'keys';
  /** Of the card, in pixels: the gap where it would land is as high. */
  height: number;
}

export interface BoardState<Card> {
  active: Place | undefined;
  carried: Carried<Card> | undefined;
}

export interface BoardStore<Card> {
  get: () => BoardState<Card>;
  set: (change: Partial<BoardState<Card>>) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createBoardStore<Card>(): BoardStore<Card> {
  let state: BoardState<Card> = { active: undefined, carried: undefined };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
