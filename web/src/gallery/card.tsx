import type { ReactNode } from 'react';
import classes from './gallery.module.css';

export function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.card} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export const nothing = () => {};
