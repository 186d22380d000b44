import { AutoScroller, Cursor, Feedback, PreventSelection, StyleInjector } from '@dnd-kit/dom';
import { DragDropProvider, PointerSensor } from '@dnd-kit/react';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { styleNonce } from '../../style-nonce.ts';
import type { BoardStage, BoardTexts } from './board-context.ts';
import { BoardSurface } from './board-surface.tsx';

// The announcements are the board's own, and its keys carry a card from stage to stage.
const plugins = [
  ...[AutoScroller, Cursor, Feedback, PreventSelection],
  StyleInjector.configure({ nonce: styleNonce }),
];
const sensors = [
  PointerSensor.configure({
    // Cards hold links, which can be dragged with them.
    preventActivation: ({ target }) =>
      target instanceof Element && target.closest('button, input') !== null,
  }),
];

export interface BoardProps<Card> {
  texts: BoardTexts;
  stages: readonly BoardStage[];
  idOf: (card: Card) => string;
  nameOf: (card: Card) => string;
  /** These three keep their identity: the cards compare them. */
  renderCard: (card: Card) => ReactNode;
  /** A card was dropped on another stage. Undefined for those who may not move cards. */
  onMove: ((card: Card, from: string, to: string) => void) | undefined;
  onOpen: (card: Card) => void;
  /** The lane of a stage; `onFold` is there for a rail that was opened. */
  children: (stage: BoardStage, onFold: (() => void) | undefined) => ReactNode;
}

/** Stages side by side, with cards that are carried from one to another. */
export function Board<Card>(props: BoardProps<Card>) {
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  return (
    <DragDropProvider plugins={plugins} sensors={sensors}>
      <BoardSurface {...props} isPhone={isPhone} />
    </DragDropProvider>
  );
}
