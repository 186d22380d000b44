import type { PointerEvent, RefObject } from 'react';
import { clampWidth, gridTemplate, gridWidth } from './template.ts';
import type { Column } from './types.ts';

/** Sizes a column while its edge is dragged, by one style of the grid and without a render. */
export function useResize<Row>(
  grid: RefObject<HTMLElement | null>,
  columns: Column<Row>[],
  onResize: (column: string, width: number) => void,
) {
  function draw({ style }: HTMLElement, at: number, width: number) {
    const sized = columns.map((column, index) => (index === at ? { ...column, width } : column));
    style.setProperty('--columns', gridTemplate(sized));
    style.setProperty('--width', `${gridWidth(sized)}px`);
  }

  function start(event: PointerEvent<HTMLElement>, at: number) {
    const column = columns[at];
    const element = grid.current;
    if (column === undefined || element === null) return;
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    const direction = getComputedStyle(element).direction === 'rtl' ? -1 : 1;
    const from = event.clientX;
    let width = column.width;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => {
      width = clampWidth(column.width + direction * (moved.clientX - from));
      draw(element, at, width);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener(
      'lostpointercapture',
      () => {
        handle.removeEventListener('pointermove', move);
        if (width !== column.width) onResize(column.id, width);
      },
      { once: true },
    );
  }

  /** The width of the widest content that is mounted. */
  function fit(at: number) {
    const column = columns[at];
    if (column === undefined) return;
    const cells = grid.current?.querySelectorAll<HTMLElement>(`[data-column="${at}"]`) ?? [];
    const widths = [...cells].map(contentWidth);
    onResize(column.id, clampWidth(Math.max(...widths)));
  }

  return { start, fit };
}

function contentWidth(cell: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(cell);
  const style = getComputedStyle(cell);
  const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
  const inner = [...cell.querySelectorAll('*')].map(
    (child) => child.scrollWidth - child.clientWidth,
  );
  return range.getBoundingClientRect().width + padding + Math.max(0, ...inner) + 1;
}
