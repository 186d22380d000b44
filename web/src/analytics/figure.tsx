import type { ReactNode } from 'react';
import { t } from '../texts/t.ts';
import classes from './analytics.module.css';
import { Change } from './change.tsx';
import { changeSince } from './change-since.ts';

export function FigureStrip({ children }: { children: ReactNode }) {
  return <dl className={classes.figures}>{children}</dl>;
}

interface Props {
  label: string;
  text: string;
  /** The value now and before, for the change; null where there is none. */
  now?: number | null | undefined;
  before?: number | null | undefined;
  beforeText?: string | undefined;
  onClick?: (() => void) | undefined;
}

/** A number, how much it changed, and what it was. */
export function Figure({ label, text, now, before, beforeText, onClick }: Props) {
  const isCompared = typeof now === 'number' && typeof before === 'number';
  return (
    <div className={classes.figure}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>
        {onClick ? (
          <button type="button" className={classes.open} onClick={onClick}>
            {text}
          </button>
        ) : (
          text
        )}
        {isCompared && <Change change={changeSince(now, before)} />}
        {beforeText !== undefined && (
          <span className={classes.before}>{t('analytics.before', { value: beforeText })}</span>
        )}
      </dd>
    </div>
  );
}
