import type { ReactNode } from 'react';
import classes from './top-bar.module.css';

type Props = {
  /** Where one is: the name of the screen, or the way back. */
  title: ReactNode;
  /** Live, a count, "Show 2 new". */
  beside?: ReactNode;
  /** At the right, the main action last. */
  actions?: ReactNode;
};

export function TopBar({ title, beside, actions }: Props) {
  return (
    <header className={classes.bar}>
      {typeof title === 'string' ? <h1 className={classes.title}>{title}</h1> : title}
      {beside}
      <div className={classes.actions}>{actions}</div>
    </header>
  );
}
