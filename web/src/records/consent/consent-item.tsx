import { IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import classes from './consent.module.css';

interface Props {
  given: boolean | undefined;
  label: string;
  /** Where and when. */
  detail?: ReactNode;
  /** The sentence that the person agreed to. */
  text?: string;
  children?: ReactNode;
}

export function ConsentItem({ given, label, detail, text = '', children }: Props) {
  const state = given === undefined ? 'unknown' : given ? 'given' : 'refused';
  const Icon = { given: IconCircleCheck, refused: IconCircleX, unknown: IconHelpCircle }[state];
  return (
    <li className={classes.line}>
      <Icon className={classes.icon} data-state={state} aria-hidden />
      <div className={classes.content}>
        <div className={classes.head}>
          <span className={classes.label} dir="auto">
            {label}
          </span>
          <span className={classes.detail}>{detail ?? t(`record.consent.${state}`)}</span>
        </div>
        {text !== '' && (
          <p className={classes.text} dir="auto">
            {text}
          </p>
        )}
        {children}
      </div>
    </li>
  );
}
