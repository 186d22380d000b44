// Which of the three layouts the window has room for.
import { useSyncExternalStore } from 'react';

export type Layout = 'phone' | 'rail' | 'wide';

const phone = window.matchMedia('(max-width: 47.99em)');
const wide = window.matchMedia('(min-width: 75em)');

function subscribe(listener: () => void): () => void {
  for (const query of [phone, wide]) query.addEventListener('change', listener);
  return () => {
    for (const query of [phone, wide]) query.removeEventListener('change', listener);
  };
}

function read(): Layout {
  if (phone.matches) return 'phone';
  return wide.matches ? 'wide' : 'rail';
}

export const useLayout = (): Layout => useSyncExternalStore(subscribe, read);
