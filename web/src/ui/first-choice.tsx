// A list without any record: what will be here, and cards of which one makes the first.
import type { ReactNode } from 'react';
import classes from './first-choice.module.css';

interface Props {
  title: string;
  text: string;
  children?: ReactNode;
}

export function FirstChoice({ title, text, children }: Props) {
  return (
    <div className={classes.empty}>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{text}</p>
      {children}
    </div>
  );
}
