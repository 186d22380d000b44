import type { ReactNode } from 'react';
import classes from './panel.module.css';

/** Columns of a panel, divided by one line. Below 1200 px the last is left to a tab. */
export function PanelColumns({
  first,
  children,
  last,
}: {
  first: ReactNode;
  children: ReactNode;
  last?: ReactNode;
}) {
  return (
    <div className={classes.columns} data-last={last !== undefined || undefined}>
      <div className={classes.column}>{first}</div>
      <div className={classes.column}>{children}</div>
      {last !== undefined && <div className={classes.last}>{last}</div>}
    </div>
  );
}
