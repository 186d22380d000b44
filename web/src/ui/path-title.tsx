// The title of a screen below another one: the way up, and the name of what it shows.
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './path-title.module.css';

interface Props {
  /** Makes the link to the screen above. */
  up: (content: ReactNode, className: string) => ReactNode;
  upLabel: string;
  name: string;
  state?: ReactNode;
}

export function PathTitle({ up, upLabel, name, state }: Props) {
  return (
    <div className={classes.path}>
      {up(
        <>
          <IconArrowLeft className={classes.arrow} aria-hidden />
          <span className={classes.word}>{upLabel}</span>
        </>,
        classes.up ?? '',
      )}
      <span className={classes.word} aria-hidden>
        /
      </span>
      <h1 className={classes.name} dir="auto">
        {name}
      </h1>
      {state && <span className={classes.state}>{state}</span>}
    </div>
  );
}
