// A text of several lines, edited in its place: ⌘↵ or leaving it saves, Esc restores.
import { type KeyboardEvent, useRef, useState } from 'react';
import { MentionField, type Mentions } from '../../ui/mentions/mention-field.tsx';
import { isMac } from '../../ui/platform.ts';
import classes from './properties.module.css';

interface Props {
  label: string;
  text: string;
  editing: boolean;
  /** Whom an @ offers. */
  mentions?: Mentions | undefined;
  onEdit?: (() => void) | undefined;
  onSave: (text: string) => void;
  onClose: () => void;
}

export function LongText({ label, text, editing, mentions, onEdit, onSave, onClose }: Props) {
  if (editing) return <Editor {...{ label, text, mentions, onSave, onClose }} />;
  if (onEdit === undefined) {
    return (
      <p className={classes.long} dir="auto">
        {text}
      </p>
    );
  }
  return (
    <button type="button" className={classes.long} dir="auto" onClick={onEdit}>
      {text}
    </button>
  );
}

function Editor({ label, text, mentions, onSave, onClose }: Omit<Props, 'editing' | 'onEdit'>) {
  const [typed, setTyped] = useState(text);
  const done = useRef(false);

  function finish(save: boolean) {
    if (done.current) return;
    done.current = true;
    if (save && typed.trim() !== text) onSave(typed.trim());
    onClose();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const mod = isMac ? event.metaKey : event.ctrlKey;
    if (event.key === 'Escape') finish(false);
    else if (event.key === 'Enter' && mod) finish(true);
    else return;
    event.preventDefault();
  }

  return (
    <MentionField
      autoFocus
      mentions={mentions}
      autosize
      minRows={3}
      maxRows={20}
      aria-label={label}
      value={typed}
      onChange={setTyped}
      onKeyDown={onKeyDown}
      onBlur={() => finish(true)}
    />
  );
}
