import type { ReactNode } from 'react';
import classes from './suggestion-list.module.css';

export type Suggestion = {
  id: string;
  icon?: ReactNode;
  label: ReactNode;
  /** How many records it would find, as it is shown. */
  count?: string;
};

type Props<Item extends Suggestion> = {
  id: string;
  label: string;
  items: Item[];
  active: number;
  onActive: (index: number) => void;
  onChoose: (item: Item) => void;
};

/** The list below a combobox. The focus stays in the input; see `useSuggestions`. */
export function SuggestionList<Item extends Suggestion>(props: Props<Item>) {
  const { id, label, items, active, onActive, onChoose } = props;
  return (
    <div className={classes.list} id={id} role="listbox" aria-label={label}>
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the input of the combobox has the keys
        <div
          key={item.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          className={classes.item}
          aria-selected={index === active}
          onPointerMove={() => index !== active && onActive(index)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(item)}
        >
          {item.icon}
          <span className={classes.label}>{item.label}</span>
          {item.count !== undefined && <span className={classes.count}>{item.count}</span>}
        </div>
      ))}
    </div>
  );
}
