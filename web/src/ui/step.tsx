import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './step.module.css';

interface Props {
  number: number;
  title: string;
  isDone: boolean;
  /** Below the heading of the guide. */
  heading?: 'h2' | 'h3';
  children: ReactNode;
}

/** One step of the guide: its number, or a check once it is done, and a line to the next one. */
export function Step({ number, title, isDone, heading: Heading = 'h3', children }: Props) {
  return (
    <li className={classes.step} data-done={isDone || undefined}>
      <span className={classes.mark} aria-hidden>
        {isDone ? <IconCheck /> : number}
      </span>
      <div className={classes.content}>
        <Heading className={classes.title}>{title}</Heading>
        {children}
      </div>
    </li>
  );
}
