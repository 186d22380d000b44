import { Menu } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './filter-chip.module.css';

/** A part is clicked, or opens a menu. */
type Part = { text: string } & ({ onClick: () => void } | { menu: ReactNode });

type Props = {
  field: Part;
  verb: Part;
  value: Part;
  /** The input that takes the value's place while it is edited. */
  input?: ReactNode;
  removeLabel: string;
  onRemove: () => void;
};

/** One filter as words: field, verb and value are each a button. */
export function FilterChip({ field, verb, value, input, removeLabel, onRemove }: Props) {
  const sentence = `${field.text} ${verb.text} ${value.text}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no inline layout
    <span
      className={classes.chip}
      role="group"
      aria-label={sentence}
      data-editing={input !== undefined || undefined}
    >
      <ChipPart className={classes.part} part={field} />
      <ChipPart className={classes.part} part={verb} />
      {input ?? <ChipPart className={classes.value} part={value} />}
      <button type="button" className={classes.remove} aria-label={removeLabel} onClick={onRemove}>
        <IconX />
      </button>
    </span>
  );
}

function ChipPart({ className, part }: { className: string | undefined; part: Part }) {
  if ('onClick' in part) {
    return (
      <button type="button" className={className} onClick={part.onClick}>
        {part.text}
      </button>
    );
  }
  return (
    <Menu position="bottom-start" offset={4}>
      <Menu.Target>
        <button type="button" className={className}>
          {part.text}
        </button>
      </Menu.Target>
      <Menu.Dropdown>{part.menu}</Menu.Dropdown>
    </Menu>
  );
}
