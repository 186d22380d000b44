import type { ReactNode } from 'react';
import classes from './text-button.module.css';

interface Props {
  /** As a code is written. */
  mono?: boolean;
  onClick: () => void;
  children: ReactNode;
}

/** Text that opens something in its place, where a link would lead elsewhere. */
export function TextButton({ mono = false, onClick, children }: Props) {
  return (
    <button type="button" className={classes.text} data-mono={mono || undefined} onClick={onClick}>
      {children}
    </button>
  );
}
