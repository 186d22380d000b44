// How much a merge keeps, in one line.
import type { MergePreview } from '@inlet/sdk';
import { t } from '../texts/t.ts';
import classes from './kept-records.module.css';

const kinds = ['leads', 'deals', 'notes', 'calls', 'tasks', 'events'] as const;

export function KeptRecords({ kept }: { kept: MergePreview['kept'] | undefined }) {
  if (kept === undefined) return null;
  return (
    <p className={classes.kept}>
      <strong className={classes.title}>{t('duplicates.kept')}</strong>
      {kinds.map((kind) => {
        const count = kept[kind] ?? 0;
        return count > 0 && <span key={kind}>{t(`duplicates.kept_${kind}`, { count })}</span>;
      })}
    </p>
  );
}
