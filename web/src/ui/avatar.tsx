import classes from './avatar.module.css';
import type { Hue } from './hues.ts';
import { initials } from './initials.ts';

type Props = {
  /** Nobody, when it is missing: a dashed ring. */
  name?: string | undefined;
  /** The hue of a member. Leads have none and are grey. */
  hue?: Hue | 'lagoon';
  size?: 20 | 24 | 28 | 36 | 44;
};

/** Initials in a circle. The name stands beside it or is given by the control around it. */
export function Avatar({ name, hue, size = 20 }: Props) {
  if (name === undefined) {
    return (
      <svg className={classes.nobody} data-size={size} viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="8.75" pathLength="28" />
      </svg>
    );
  }
  return (
    <span className={classes.avatar} data-size={size} data-hue={hue} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
