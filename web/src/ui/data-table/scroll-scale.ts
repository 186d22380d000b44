// Browsers cap the height of an element, Firefox near 17.9 million pixels. A taller list scrolls in an
// element of the greatest safe height: one to one near both ends, and stretched between them.
export const maxHeight = 15_000_000;
const edge = 2_000_000;

/** The heights of all rows together and of the visible part, in pixels. */
export type Extent = { content: number; viewport: number };

export function physicalHeight(content: number): number {
  return Math.min(content, maxHeight);
}

/** Where in the list a position of the scrollbar is. */
export function toVirtual(physical: number, extent: Extent): number {
  const { from, to, ratio } = stretch(extent);
  if (physical <= edge || ratio === 1) return clamp(physical, to);
  if (physical >= from - edge) return clamp(to - (from - physical), to);
  return edge + (physical - edge) * ratio;
}

/** The position of the scrollbar for a place in the list. */
export function toPhysical(virtual: number, extent: Extent): number {
  const { from, to, ratio } = stretch(extent);
  if (virtual <= edge || ratio === 1) return clamp(virtual, from);
  if (virtual >= to - edge) return clamp(from - (to - virtual), from);
  return edge + (virtual - edge) / ratio;
}

function stretch({ content, viewport }: Extent) {
  const from = Math.max(0, physicalHeight(content) - viewport);
  const to = Math.max(0, content - viewport);
  return { from, to, ratio: content > maxHeight ? (to - 2 * edge) / (from - 2 * edge) : 1 };
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(value, 0), max);
}
