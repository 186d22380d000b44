import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Hue } from '../hues.ts';
import type { StatusShape } from '../status-ring.tsx';
import type { BoardState, BoardStore } from './board-state.ts';

export interface BoardStage {
  id: string;
  name: string;
  hue: Hue;
  shape: StatusShape;
  /** The exact number of its cards, as it is shown. */
  count: string;
  sum?: ReactNode;
  /** The median time in the stage. */
  median?: ReactNode;
  /** Won and lost are folded at the right until they are opened. */
  isRail?: boolean;
}

export interface BoardTexts {
  /** How cards are moved by keys, for those who hear the page. */
  instructions: string;
  moveTo: string;
  actions: (name: string) => string;
  moving: (name: string, from: string, to: string) => ReactNode;
  lifted: (name: string, stage: string) => string;
  over: (stage: string) => string;
  dropped: (name: string, stage: string) => string;
  putBack: (name: string) => string;
  stage: string;
  drop: string;
  escape: string;
  fold: (stage: string) => string;
  previous: string;
  next: string;
  pick: string;
}

/** The cards of a lane that is shown. */
export interface LaneHandle<Card> {
  cards: readonly Card[];
  reveal: (index: number) => void;
}

export interface BoardContextValue<Card> {
  store: BoardStore<Card>;
  texts: BoardTexts;
  instructionsId: string;
  idOf: (card: Card) => string;
  nameOf: (card: Card) => string;
  /** Keeps its identity: the cards compare it. */
  renderCard: (card: Card) => ReactNode;
  /** Undefined for those who may not move cards. */
  move: ((card: Card, from: string, to: string) => void) | undefined;
  openMenu: (card: Card, lane: string, button: HTMLElement) => void;
  register: (lane: string, handle: LaneHandle<Card>) => () => void;
}

// Every board has cards of one kind, which its lanes know.
const BoardContext = createContext<BoardContextValue<unknown> | undefined>(undefined);

export const BoardProvider = BoardContext.Provider;

export function useBoard<Card>(): BoardContextValue<Card> {
  const value = useContext(BoardContext);
  if (value === undefined) throw new Error('A lane stands in a board.');
  return value as BoardContextValue<Card>;
}

/** Renders when what is chosen of the state changes. */
export function useBoardState<Card, Chosen>(choose: (state: BoardState<Card>) => Chosen): Chosen {
  const { store } = useBoard<Card>();
  return useSyncExternalStore(store.subscribe, () => choose(store.get()));
}
