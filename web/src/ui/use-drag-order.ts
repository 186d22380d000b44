import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import { placeByPointer } from './place-by-pointer.ts';

/**
 * Orders a list by handles: dragged with the mouse or a finger, or moved by the arrow keys. The list
 * changes at once, so what one sees is what one gets. A handle needs `touch-action: none`.
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number) => void,
) {
  const [dragged, setDragged] = useState<number>();

  function start(event: PointerEvent<HTMLElement>, from: number) {
    if (event.button !== 0) return;
    let at = from;
    const move = (moved: globalThis.PointerEvent) => {
      const to = placeByPointer(moved.clientY, middlesBut(list.current, at));
      if (to === at) return;
      onMove(at, to);
      at = to;
      setDragged(at);
    };
    const end = () => {
      for (const type of ['pointerup', 'pointercancel']) window.removeEventListener(type, end);
      window.removeEventListener('pointermove', move);
      setDragged(undefined);
    };
    setDragged(from);
    window.addEventListener('pointermove', move);
    for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, end);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>, from: number) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const count = list.current?.children.length ?? 0;
    if (step === undefined || from + step < 0 || from + step >= count) return;
    event.preventDefault();
    const handle = event.currentTarget;
    // The browser takes the focus from an element that moves within the page.
    flushSync(() => onMove(from, from + step));
    handle.focus();
  }

  const handle = (index: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => start(event, index),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => onKeyDown(event, index),
  });
  return { dragged, handle };
}

function middlesBut(list: HTMLElement | null, index: number): number[] {
  return [...(list?.children ?? [])]
    .filter((_, at) => at !== index)
    .map((item) => {
      const { top, bottom } = item.getBoundingClientRect();
      return (top + bottom) / 2;
    });
}
