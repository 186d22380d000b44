import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type RowRange, revealRow, rowRange } from './row-range.ts';
import { physicalHeight, toPhysical, toVirtual } from './scroll-scale.ts';

const headHeight = 32;
const idleAfter = 120;

type View = RowRange & {
  /** The list's place minus the scrollbar's; 0 unless the list is taller than an element can be. */
  offset: number;
};

/** Where another list begins, by its key. */
type Start = { key: string; row: number };

/** Which rows of a list are mounted while it scrolls, and where. */
export function useRows(
  scroller: RefObject<HTMLElement | null>,
  total: number,
  rowHeight: number,
  start: Start,
) {
  const content = total * rowHeight;
  const [view, setView] = useState<View>({ first: 0, end: 0, above: 0, below: 0, offset: 0 });
  const [isScrolling, setScrolling] = useState(false);
  const place = useRef({ physical: 0, offset: 0, viewport: 0 });

  const update = useCallback(() => {
    const { physical, offset, viewport } = place.current;
    const range = rowRange(physical + offset, viewport, rowHeight, total);
    setView((old) => (same(old, range, offset) ? old : { ...range, offset }));
  }, [rowHeight, total]);

  /** Puts the scrollbar where a place of the list belongs, without moving what is in view. */
  const goTo = useCallback(
    (virtual: number) => {
      const now = place.current;
      now.physical = Math.round(toPhysical(virtual, { content, viewport: now.viewport }));
      now.offset = content > physicalHeight(content) ? virtual - now.physical : 0;
      if (scroller.current) scroller.current.scrollTop = now.physical;
      update();
    },
    [content, scroller, update],
  );

  const reveal = useCallback(
    (row: number) => {
      const { physical, offset, viewport } = place.current;
      const top = physical + offset;
      const target = revealRow(row, top, viewport, rowHeight);
      if (target !== top) goTo(target);
    },
    [goTo, rowHeight],
  );

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const scaled = content > physicalHeight(content);
    let idle: ReturnType<typeof setTimeout> | undefined;
    const onIdle = () => {
      setScrolling(false);
      if (scaled) goTo(place.current.physical + place.current.offset);
    };
    const onScroll = () => {
      const now = place.current;
      const { viewport } = now;
      const physical = element.scrollTop;
      // A drag of the scrollbar jumps in proportion; a wheel moves by pixels.
      if (scaled && Math.abs(physical - now.physical) > 3 * viewport) {
        now.offset = Math.round(toVirtual(physical, { content, viewport }) - physical);
      }
      now.physical = physical;
      update();
      setScrolling(true);
      clearTimeout(idle);
      idle = setTimeout(onIdle, idleAfter);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(idle);
      element.removeEventListener('scroll', onScroll);
    };
  }, [content, goTo, scroller, update]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => {
      place.current.viewport = element.clientHeight - headHeight;
      element.toggleAttribute('data-wide', element.scrollWidth > element.clientWidth);
      update();
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // Its columns make the head wider than the table.
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [scroller, update]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a list begins once
  useLayoutEffect(() => goTo(start.row * rowHeight), [start.key]);

  const page = () => Math.max(1, Math.floor(place.current.viewport / rowHeight) - 1);
  return { view, isScrolling, height: physicalHeight(content), reveal, page };
}

function same(view: View, range: RowRange, offset: number): boolean {
  const moved = view.above !== range.above || view.below !== range.below;
  return !moved && view.end === range.end && view.offset === offset;
}
