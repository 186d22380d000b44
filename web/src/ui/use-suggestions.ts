import { type KeyboardEvent, useId, useState } from 'react';
import { nextIndex } from './next-index.ts';

type Options<Item> = {
  items: Item[];
  onChoose: (item: Item) => void;
  onClose: () => void;
};

/** Keys and roles of a combobox: spread `input` on the input and `list` on the SuggestionList. */
export function useSuggestions<Item>({ items, onChoose, onClose }: Options<Item>) {
  const id = useId();
  const [chosen, setActive] = useState(0);
  const active = Math.min(chosen, items.length - 1);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const item = items[active];
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && item !== undefined) onChoose(item);
    else {
      const next = nextIndex(event.key, active, items.length);
      if (next === undefined) return;
      setActive(next);
    }
    event.preventDefault();
  }

  const input = {
    role: 'combobox' as const,
    autoComplete: 'off',
    'aria-expanded': items.length > 0,
    'aria-controls': id,
    'aria-activedescendant': active >= 0 ? `${id}-${active}` : undefined,
    onKeyDown,
  };
  return { input, list: { id, items, active, onActive: setActive, onChoose } };
}
