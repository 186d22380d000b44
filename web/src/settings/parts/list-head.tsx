// The line above a list: its name, how many there are, and at the end a note.
import type { ReactNode } from 'react';
import classes from './list-head.module.css';

interface Props {
  title: string;
  count?: string;
  note?: ReactNode;
}

export function ListHead({ title, count, note }: Props) {
  return (
    <div className={classes.head}>
      <h2 className={classes.title}>{title}</h2>
      {count !== undefined && <span className={classes.count}>{count}</span>}
      {note !== undefined && <span className={classes.note}>{note}</span>}
    </div>
  );
}
