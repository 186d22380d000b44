import type { ReactNode } from 'react';
import classes from './one-line.module.css';

/** Text that is cut at the end of its line; `title` is the whole of it. */
export function OneLine({ title, children }: { title?: string | undefined; children: ReactNode }) {
  return (
    <span className={classes.line} title={title} dir="auto">
      {children}
    </span>
  );
}
