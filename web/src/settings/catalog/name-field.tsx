// A name that is edited in its place: ↵ or leaving it saves, Esc brings the saved one back.
import { type KeyboardEvent, useEffect, useState } from 'react';
import classes from './catalog.module.css';

interface Props {
  label: string;
  name: string;
  maxLength: number;
  /** Undefined for those who may not change it. */
  onSave: ((name: string) => void) | undefined;
}

export function NameField({ label, name, maxLength, onSave }: Props) {
  const [typed, setTyped] = useState(name);
  useEffect(() => setTyped(name), [name]);
  if (onSave === undefined) {
    return (
      <span className={classes.name} dir="auto">
        {name}
      </span>
    );
  }

  function finish() {
    const next = typed.trim();
    if (next === '' || next === name) setTyped(name);
    else onSave?.(next);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key === 'Escape') {
      setTyped(name);
      event.preventDefault();
    }
  }

  return (
    <input
      className={classes.nameInput}
      dir="auto"
      aria-label={label}
      maxLength={maxLength}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={onKeyDown}
    />
  );
}
