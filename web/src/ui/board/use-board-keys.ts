// The keys of a board: arrows between cards, ↵ opens; Space lifts, ← → carry, Space drops, Esc puts
// back.
import { type KeyboardEvent, useCallback } from 'react';
import type { LaneHandle } from './board-context.ts';
import { laneBeside, neighbourOf } from './board-keys.ts';
import type { BoardStore, Place } from './board-state.ts';
import { cardElement, noteFlight } from './flights.ts';

interface Options<Card> {
  store: BoardStore<Card>;
  /** Of all stages, in their order. */
  stages: readonly string[];
  /** Of those that are shown. */
  lanes: Map<string, LaneHandle<Card>>;
  idOf: (card: Card) => string;
  mayMove: boolean;
  onOpen: (card: Card) => void;
  onLift: (card: Card, from: string) => void;
  onOver: (stage: string) => void;
  onDrop: (card: Card, from: string, to: string) => void;
  onPutBack: (card: Card) => void;
}

export function useBoardKeys<Card>(options: Options<Card>) {
  const { store, stages, lanes, idOf } = options;

  const focus = useCallback(
    ({ lane, card }: Place) => {
      store.set({ active: { lane, card } });
      const at = lanes.get(lane)?.cards.findIndex((one) => idOf(one) === card) ?? -1;
      if (at !== -1) lanes.get(lane)?.reveal(at);
      // The card may be mounted by this very move.
      requestAnimationFrame(() => cardElement(card)?.focus({ preventScroll: true }));
    },
    [store, lanes, idOf],
  );

  function carry(event: KeyboardEvent): boolean {
    const { carried } = store.get();
    if (carried === undefined || carried.by !== 'keys') return false;
    const { id, card, from, over } = carried;
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const to = laneBeside(stages, over, event.key);
      if (to === over) return true;
      store.set({ carried: { ...carried, over: to } });
      options.onOver(to);
      return true;
    }
    if (event.key === ' ' || event.key === 'Enter' || event.key === 'Escape') {
      if (event.key !== 'Escape') noteFlight(id);
      store.set({ carried: undefined });
      if (event.key === 'Escape' || over === from) {
        options.onPutBack(card);
        return true;
      }
      options.onDrop(card, from, over);
      requestAnimationFrame(() => focus({ lane: over, card: id }));
      return true;
    }
    // Tab and the vertical arrows would leave a card in the air.
    return event.key === 'Tab' || event.key.startsWith('Arrow');
  }

  function onCard(event: KeyboardEvent, place: Place): boolean {
    const card = lanes.get(place.lane)?.cards.find((one) => idOf(one) === place.card);
    if (card === undefined) return false;
    if (event.key === 'Enter') options.onOpen(card);
    else if (event.key === ' ' && options.mayMove) {
      const height = cardElement(place.card)?.offsetHeight ?? 0;
      store.set({
        carried: {
          ...{ id: place.card, card, from: place.lane, over: place.lane },
          ...{ by: 'keys', height },
        },
      });
      options.onLift(card, place.lane);
    } else {
      const shown = stages.flatMap((id) => {
        const handle = lanes.get(id);
        return handle === undefined ? [] : [{ id, cards: handle.cards.map(idOf) }];
      });
      const to = neighbourOf(shown, place, event.key);
      if (to === undefined) return event.key.startsWith('Arrow');
      focus(to);
    }
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { target, nativeEvent, altKey, ctrlKey, metaKey } = event;
    if (nativeEvent.isComposing || altKey || ctrlKey || metaKey) return;
    const { card, lane } = (target as HTMLElement).dataset;
    const isDone =
      carry(event) || (card !== undefined && lane !== undefined && onCard(event, { card, lane }));
    if (isDone) event.preventDefault();
  }

  return { onKeyDown };
}
