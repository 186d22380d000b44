import { type RefObject, useLayoutEffect, useState } from 'react';

/** How many children of a list fit into its width. All stay in the page, so that they are measured. */
export function useFitting(list: RefObject<HTMLElement | null>, items: unknown[]): number {
  const [fitting, setFitting] = useState(items.length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other items have other widths
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const measure = () => {
      const { left, right } = element.getBoundingClientRect();
      const rtl = getComputedStyle(element).direction === 'rtl';
      const fits = [...element.children].filter((child) => {
        const box = child.getBoundingClientRect();
        return rtl ? box.left >= left - 1 : box.right <= right + 1;
      });
      setFitting(fits.length);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [list, items]);
  return fitting;
}
