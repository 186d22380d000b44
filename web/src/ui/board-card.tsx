import { IconClockExclamation } from '@tabler/icons-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import classes from './board-card.module.css';

type Props = Omit<ComponentPropsWithRef<'div'>, 'title'> & {
  title: ReactNode;
  subtitle?: ReactNode;
  /** Score bars, at the top right. */
  score?: ReactNode;
  tags?: ReactNode;
  amount?: ReactNode;
  age: string;
  /** It has been in its stage too long: an orange age with a clock. */
  late?: boolean;
  owner: ReactNode;
  /** It lies in its place, is carried, or leaves a gap where it would land. */
  state?: 'carried' | 'gap' | undefined;
};

/** A card of the board. What drags it spreads its handlers and ref on it. */
export function BoardCard({
  title,
  subtitle,
  score,
  tags,
  amount,
  age,
  late = false,
  owner,
  state,
  ...rest
}: Props) {
  return (
    <div {...rest} className={classes.card} data-state={state}>
      <div className={classes.head}>
        <span className={classes.title}>{title}</span>
        {score}
      </div>
      {subtitle !== undefined && <div className={classes.subtitle}>{subtitle}</div>}
      {tags !== undefined && <div className={classes.tags}>{tags}</div>}
      <div className={classes.foot}>
        <span className={classes.amount}>{amount}</span>
        <span className={classes.age} data-late={late || undefined}>
          {late && <IconClockExclamation />}
          {age}
        </span>
        {owner}
      </div>
    </div>
  );
}
