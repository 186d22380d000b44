import type { ReactNode } from 'react';
import { Logo } from './logo.tsx';
import classes from './top-bar.module.css';

type Props = {
  /** Where one is: the name of the screen, or the way back. */
  title: ReactNode;
  /** Before the title, where no sidebar has it. */
  logo?: boolean;
  /** Live, a count, "Show 2 new". */
  beside?: ReactNode;
  /** At the right, the main action last. */
  actions?: ReactNode;
};

export function TopBar({ title, logo = false, beside, actions }: Props) {
  const heading = (
    <h1 className={classes.title}>
      {logo && <Logo size={24} />}
      <span>{title}</span>
    </h1>
  );
  return (
    <header className={classes.bar}>
      {typeof title === 'string' ? heading : title}
      {beside}
      <div className={classes.actions}>{actions}</div>
    </header>
  );
}
