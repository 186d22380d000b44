// How much a merge keeps, in one line.
import { t } from '../texts/t.ts';
import classes from './kept-records.module.css';
import type { MergeResult } from './merge-kind.ts';

const kinds = ['leads', 'deals', 'notes', 'calls', 'tasks', 'events'] as const;

export function KeptRecords({ kept }: { kept: MergeResult<unknown>['kept'] | undefined }) {
  if (kept === undefined) return null;
  return (
    <p className={classes.kept}>
      <strong className={classes.title}>{t('merge.kept')}</strong>
      {kinds.map((kind) => {
        const count = kept[kind] ?? 0;
        return count > 0 && <span key={kind}>{t(`merge.kept_${kind}`, { count })}</span>;
      })}
    </p>
  );
}
