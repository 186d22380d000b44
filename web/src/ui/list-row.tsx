import type { ReactNode } from 'react';
import classes from './list-row.module.css';

type Props = {
  title: ReactNode;
  when: ReactNode;
  /** The second line: status and company, then amount, score and owner. */
  detail: ReactNode;
  end: ReactNode;
};

/** A row of a list on phones, in two lines. */
export function ListRow({ title, when, detail, end }: Props) {
  return (
    <span className={classes.row}>
      <span className={classes.line}>
        <span className={classes.title}>{title}</span>
        <span className={classes.when}>{when}</span>
      </span>
      <span className={classes.line}>
        <span className={classes.detail}>{detail}</span>
        <span className={classes.end}>{end}</span>
      </span>
    </span>
  );
}
