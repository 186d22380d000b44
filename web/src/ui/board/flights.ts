// A card flies from where it was to the place where it is shown next: to its sorted place after a
// drop, back after a failure. A copy flies, since lanes cut off what leaves them.

const from = new Map<string, DOMRect>();
const flightMs = 180;
const easing = 'cubic-bezier(.2,.8,.2,1)';

export const cardElement = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);

/** Notes where the card is now, or the place that is given. */
export function noteFlight(id: string, place?: DOMRect): void {
  const rect = place ?? cardElement(id)?.getBoundingClientRect();
  if (rect === undefined) return;
  from.set(id, rect);
  // A card whose place is not loaded does not land.
  window.setTimeout(() => from.delete(id), flightMs);
}

/** Called before the card is painted in its new place. */
export function land(id: string, element: HTMLElement): void {
  const start = from.get(id);
  if (start === undefined) return;
  from.delete(id);
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const end = element.getBoundingClientRect();
  const copy = element.cloneNode(true) as HTMLElement;
  copy.removeAttribute('data-card');
  copy.setAttribute('aria-hidden', 'true');
  Object.assign(copy.style, {
    position: 'fixed',
    zIndex: '400',
    left: `${end.left}px`,
    top: `${end.top}px`,
    width: `${end.width}px`,
    pointerEvents: 'none',
  });
  document.body.append(copy);
  element.style.opacity = '0';
  const away = `translate(${start.left - end.left}px, ${start.top - end.top}px)`;
  const flight = copy.animate([{ transform: away }, { transform: 'none' }], {
    ...{ duration: flightMs, easing },
  });
  void flight.finished.finally(() => {
    copy.remove();
    element.style.opacity = '';
  });
}
