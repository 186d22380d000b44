import type { ReactNode } from 'react';
import classes from './foot.module.css';

/** The last line of a list: the exact total, sums, and at the end where one is. */
export function Foot({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <footer className={classes.foot}>
      {children}
      <span className={classes.end}>{end}</span>
    </footer>
  );
}

/** A number with its word, such as "average score 64" or "9,412 leads". */
export function Sum({ children }: { children: ReactNode }) {
  return <span className={classes.sum}>{children}</span>;
}
