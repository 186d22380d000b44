import { formatPercent } from '../texts/format.ts';
import { language } from '../texts/t.ts';
import classes from './change.module.css';

interface Props {
  /** As a share of what was before. */
  change: number | undefined;
}

/** How much more or less than in the period before. The sign says it, too. */
export function Change({ change }: Props) {
  if (change === undefined) return null;
  const rounded = Math.round(change * 100) / 100;
  const text = formatPercent(language(), Math.abs(rounded));
  return (
    <span className={classes.change} data-sign={Math.sign(rounded)}>
      {rounded < 0 && '−'}
      {rounded > 0 && '+'}
      {text}
    </span>
  );
}
