import type { Import } from '@inlet/sdk';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import classes from './run.module.css';

const names = ['created', 'updated', 'skipped', 'incomplete', 'failed'] as const;

export function RunCounts({ one }: { one: Import }) {
  return (
    <dl className={classes.counts}>
      {names.map((name) => (
        <div key={name} className={classes.count}>
          <dt className={classes.label}>{t(`import.count_${name}`)}</dt>
          <dd className={classes.value}>{formatNumber(language(), one[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
