// Drags a card by mouse and touch, and updates the state of the board.
import { useDragDropMonitor } from '@dnd-kit/react';
import { useMemo, useRef } from 'react';
import type { BoardStore } from './board-state.ts';
import { cardElement, noteFlight } from './flights.ts';

interface Options<Card> {
  store: BoardStore<Card>;
  onDrop: (card: Card, from: string, to: string) => void;
  onPutBack: (card: Card) => void;
}

interface CardData<Card> {
  card: Card;
  lane: string;
}

/** Stands in the provider. Its listeners are no transitions, so that a drop is painted at once. */
export function useDrag<Card>(options: Options<Card>): void {
  const latest = useRef(options);
  latest.current = options;
  type Handlers = Parameters<typeof useDragDropMonitor>[0];
  const handlers = useMemo(
    (): Handlers => ({
      onDragStart({ operation: { source } }) {
        if (source === null) return;
        const { card, lane } = source.data as CardData<Card>;
        const id = String(source.id);
        const height = cardElement(id)?.offsetHeight ?? 0;
        const carried = { id, card, from: lane, over: lane, by: 'pointer' as const, height };
        latest.current.store.set({ carried, active: { lane, card: id } });
      },
      onDragOver({ operation: { target } }) {
        const { store } = latest.current;
        const { carried } = store.get();
        if (carried === undefined) return;
        const over = target === null ? carried.from : String(target.id);
        if (over !== carried.over) store.set({ carried: { ...carried, over } });
      },
      onDragEnd({ operation: { shape }, canceled }) {
        const { store, onDrop, onPutBack } = latest.current;
        const { carried } = store.get();
        if (carried === undefined) return;
        const box = shape?.current.boundingRectangle;
        if (box !== undefined) {
          noteFlight(carried.id, new DOMRect(box.left, box.top, box.width, box.height));
        }
        store.set({ carried: undefined });
        if (canceled || carried.over === carried.from) onPutBack(carried.card);
        else onDrop(carried.card, carried.from, carried.over);
      },
    }),
    [],
  );
  useDragDropMonitor(handlers);
}
