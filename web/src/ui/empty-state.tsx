import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

type Props = {
  /** Says what will be here, or which filters find nothing. */
  title: string;
  text?: ReactNode;
  actions?: ReactNode;
};

export function EmptyState({ title, text, actions }: Props) {
  return (
    <div className={classes.empty}>
      <h2 className={classes.title}>{title}</h2>
      {text !== undefined && <p className={classes.text}>{text}</p>}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
