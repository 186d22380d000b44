import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react';
import classes from './composer.module.css';
import { MentionField, type Mentions } from './mentions/mention-field.tsx';
import { isMac } from './platform.ts';

type Props = {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  /** ⌘↵ saves. */
  onSave: () => void;
  /** While it is closed: Note, Task, Call. */
  kinds: ReactNode;
  /** While it is open: Save, and what else. */
  actions: ReactNode;
  /** Whom an @ offers. */
  mentions?: Mentions | undefined;
  ref?: Ref<HTMLTextAreaElement>;
};

/** One line until it is used; then a field for a note. What is typed stays until it is sent. */
export function Composer(props: Props) {
  const [focused, setFocused] = useState(false);
  const open = focused || props.value !== '';

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    const mod = isMac ? event.metaKey : event.ctrlKey;
    if (event.key === 'Enter' && mod && props.value.trim() !== '') props.onSave();
    if (event.key === 'Escape') event.currentTarget.blur();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only follows the focus within
    <div
      className={classes.composer}
      data-open={open || undefined}
      // A kind that is pressed gets the focus, too, and must stay for its click.
      onFocus={({ target }) => setFocused((was) => was || target instanceof HTMLTextAreaElement)}
      onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
    >
      <MentionField
        ref={props.ref}
        mentions={props.mentions}
        variant="unstyled"
        autosize
        minRows={open ? 3 : 1}
        maxRows={16}
        aria-label={props.label}
        placeholder={props.placeholder}
        value={props.value}
        onChange={props.onChange}
        onKeyDown={onKeyDown}
      />
      <div className={classes.actions}>{open ? props.actions : props.kinds}</div>
    </div>
  );
}
