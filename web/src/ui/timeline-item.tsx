import type { ReactNode } from 'react';
import classes from './timeline-item.module.css';

export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className={classes.timeline} aria-label={label}>
      {children}
    </ol>
  );
}

type Props = {
  /** Who did it: an Avatar of 24 px. */
  avatar?: ReactNode;
  /** Or what did it, and whether it came from Inlet itself. */
  icon?: ReactNode;
  tone?: 'accent';
  /** The event as a sentence. */
  children: ReactNode;
  /** When, as it is shown and as it is read by machines. */
  when: string;
  dateTime: string;
  /** A note or mail, below the sentence. */
  card?: ReactNode;
};

/** One event of a record's past. */
export function TimelineItem({ avatar, icon, tone, children, when, dateTime, card }: Props) {
  return (
    <li className={classes.item}>
      <span className={classes.mark}>
        {avatar ?? (
          <span className={classes.icon} data-tone={tone}>
            {icon}
          </span>
        )}
      </span>
      <div className={classes.content}>
        <div className={classes.line}>
          <span className={classes.text}>{children}</span>
          <time className={classes.when} dateTime={dateTime}>
            {when}
          </time>
        </div>
        {card !== undefined && <div className={classes.card}>{card}</div>}
      </div>
    </li>
  );
}
