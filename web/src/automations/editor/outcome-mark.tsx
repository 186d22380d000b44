// How a step went, by a sign and a word.
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import type { Outcome } from '../outcome.ts';
import classes from './step-card.module.css';

const marks: Record<Outcome, ReactNode> = {
  done: <IconCircleCheck />,
  waiting: <IconClock />,
  failed: <IconCircleX />,
  skipped: <IconCircleDashed />,
};

export function OutcomeMark({ outcome }: { outcome: Outcome | undefined }) {
  if (outcome === undefined) return null;
  const text = t(`automations.went_${outcome}`);
  return (
    <span className={classes.mark} data-outcome={outcome} title={text}>
      {marks[outcome]}
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
