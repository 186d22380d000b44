import { type KeyboardEvent, useRef, useState } from 'react';
import type { CloseMove } from '../data-table/types.ts';
import { endOfEdit } from './edit-keys.ts';
import classes from './inline-cell.module.css';

type Props = {
  label: string;
  value: string;
  type?: 'text' | 'email' | 'tel' | 'url' | 'date' | 'datetime-local';
  align?: 'end';
  inputMode?: 'decimal';
  onSave: (value: string) => void;
  onClose: (move?: CloseMove) => void;
};

/** The input in place of a cell. Leaving it saves; an unchanged value is not sent. */
export function TextCell({ label, value, type = 'text', onSave, onClose, ...input }: Props) {
  const [text, setText] = useState(value);
  const done = useRef(false);

  function finish(save: boolean, move: CloseMove) {
    if (done.current) return;
    done.current = true;
    if (save && text !== value) onSave(text);
    onClose(move);
  }

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    const end = endOfEdit(event.nativeEvent);
    if (end === undefined) return;
    event.preventDefault();
    finish(end.save, end.move);
  }

  return (
    <input
      className={classes.input}
      // biome-ignore lint/a11y/noAutofocus: the cell was asked to be edited
      autoFocus
      aria-label={label}
      type={type}
      inputMode={input.inputMode}
      data-align={input.align}
      value={text}
      onFocus={(event) => !type.startsWith('date') && event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finish(true, 'leave')}
    />
  );
}
