import { type PointerEvent, type RefObject, useState } from 'react';

const startsAfter = 5;

/** Drags a column head to another place. `target` is where it would land. */
export function useReorder(
  grid: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number) => void,
) {
  const [drag, setDrag] = useState<{ from: number; to: number }>();

  function start(event: PointerEvent<HTMLElement>, from: number) {
    // The first column is pinned, and touch scrolls: there the menu moves columns.
    if (from === 0 || event.button !== 0 || event.pointerType !== 'mouse') return;
    const startX = event.clientX;
    let to = from;
    let dragging = false;
    const move = (moved: globalThis.PointerEvent) => {
      dragging ||= Math.abs(moved.clientX - startX) > startsAfter;
      if (!dragging) return;
      to = columnAt(grid.current, moved.clientX) ?? to;
      setDrag({ from, to });
    };
    const end = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      setDrag(undefined);
      if (dragging && to !== from) onMove(from, to);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
  }

  return { drag, start };
}

function columnAt(grid: HTMLElement | null, x: number): number | undefined {
  const heads = [...(grid?.querySelectorAll('[role="columnheader"][data-column]') ?? [])];
  const over = heads.findIndex((head) => {
    const { left, right } = head.getBoundingClientRect();
    return x >= left && x < right;
  });
  return over > 0 ? over : undefined;
}
