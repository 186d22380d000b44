import type { ReactNode } from 'react';
import classes from './flag.module.css';
import type { Hue } from './hues.ts';

/** An outcome on a soft ground, such as Sold or Refused. */
export function Flag({ hue, children }: { hue: Hue | 'lagoon'; children: ReactNode }) {
  return (
    <span className={classes.flag} data-hue={hue}>
      {children}
    </span>
  );
}
