// Links between the screens of one record. Those of a phone have a line of their own.
import type { ReactNode } from 'react';
import classes from './tab-links.module.css';

interface Props {
  label: string;
  /** Links; that of this screen has aria-current. */
  children: ReactNode;
}

export function TabLinks({ label, children }: Props) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {children}
    </nav>
  );
}

export const TabCount = ({ children }: { children: ReactNode }) => (
  <span className={classes.count}>{children}</span>
);

export const TabLine = ({ children }: { children: ReactNode }) => (
  <div className={classes.line}>{children}</div>
);
