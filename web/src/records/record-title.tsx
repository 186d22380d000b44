// The name of a record as the title of its page, edited in its place.
import { useRef, useState } from 'react';
import { TextCell } from '../ui/inline-cell/text-cell.tsx';
import classes from './record-title.module.css';

interface Props {
  /** Of the input. */
  label: string;
  value: string;
  /** Instead of an empty value. */
  unnamed?: string;
  /** Undefined where it may not be changed here. */
  onSave: ((text: string) => void) | undefined;
}

export function RecordTitle({ label, value, unnamed, onSave }: Props) {
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (isEditing && onSave !== undefined) {
    return (
      <div className={classes.input}>
        <TextCell
          label={label}
          value={value}
          onSave={(text) => onSave(text.trim())}
          onClose={() => {
            setEditing(false);
            requestAnimationFrame(() => button.current?.focus());
          }}
        />
      </div>
    );
  }
  const shown = value || unnamed;
  return (
    <h1 className={classes.title} dir="auto">
      {onSave === undefined ? (
        shown
      ) : (
        <button
          ref={button}
          type="button"
          className={classes.button}
          onClick={() => setEditing(true)}
        >
          {shown}
        </button>
      )}
    </h1>
  );
}
