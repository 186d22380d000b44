import { Popover } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { CloseMove } from '../data-table/types.ts';
import { nextIndex } from '../next-index.ts';
import { endOfEdit } from './edit-keys.ts';
import classes from './inline-cell.module.css';
import { matchOptions, type Option, plainText } from './match-options.ts';

type Choice = Option & { label: ReactNode };

type Props = {
  /** Names the list and stands in the empty search: "Set status". */
  label: string;
  options: Choice[];
  value: string | readonly string[] | null;
  /** Several values keep the list open, and are saved as each changes. */
  onSave: (id: string) => void;
  /** Offers what is typed as a new choice: "Create vip". */
  createLabel?: ((text: string) => string) | undefined;
  onClose: (move?: CloseMove) => void;
  children: ReactNode;
};

/** A list to choose from, below the cell: type to search it, or press the digit of a choice. */
export function SelectCell(props: Props) {
  const { label, options, value, onSave, createLabel, onClose, children } = props;
  const [search, setSearch] = useState('');
  const id = useId();
  const many = Array.isArray(value);
  const chosen = (option: Choice) => (many ? value.includes(option.id) : value === option.id);
  const found = withNew(matchOptions(options, search), search.trim(), createLabel);
  const [at, setAt] = useState(() => Math.max(0, options.findIndex(chosen)));
  const active = Math.min(at, found.length - 1);

  function choose(option: Choice | undefined, move?: CloseMove) {
    if (option !== undefined && (many || !chosen(option))) onSave(option.id);
    if (!many) onClose(move);
  }

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    const next = nextIndex(event.key, active, found.length);
    const end = endOfEdit(event.nativeEvent);
    const digit = search === '' ? options[Number(event.key) - 1] : undefined;
    if (next !== undefined) setAt(next);
    else if (end?.save)
      many && event.key === 'Tab' ? onClose(end.move) : choose(found[active], end.move);
    else if (end) onClose(end.move);
    else if (digit !== undefined) choose(digit);
    else return;
    event.preventDefault();
  }

  return (
    <Popover
      opened
      onDismiss={() => onClose('stay')}
      position="bottom-start"
      offset={4}
      width={212}
    >
      <Popover.Target>
        <span className={classes.value}>{children}</span>
      </Popover.Target>
      <Popover.Dropdown>
        <input
          className={classes.search}
          // biome-ignore lint/a11y/noAutofocus: the cell was asked to be edited
          autoFocus
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={id}
          aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
          placeholder={label}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <div className={classes.options} id={id} role="listbox" aria-label={label}>
          {found.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the search above has the keys
            <div
              key={option.id}
              id={`${id}-${index}`}
              className={classes.option}
              role="option"
              tabIndex={-1}
              aria-selected={chosen(option)}
              data-active={index === active || undefined}
              onPointerMove={() => setAt(index)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              <span className={classes.optionLabel}>{option.label}</span>
              {chosen(option) && <IconCheck />}
              {search === '' && index < 9 && <span className={classes.digit}>{index + 1}</span>}
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function withNew(found: Choice[], text: string, createLabel: Props['createLabel']): Choice[] {
  const isKnown = found.some((one) => plainText(one.text) === plainText(text));
  if (createLabel === undefined || text === '' || isKnown) return found;
  return [...found, { id: text, text, label: createLabel(text) }];
}
