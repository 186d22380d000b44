// The run of an import, which goes on when the page is closed.
import type { Import } from '@inlet/sdk';
import { inletOf } from '../../api/client.ts';
import { useMay } from '../../session/me.ts';
import { formatDuration, formatNumber, formatPercent } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { changeImport } from '../change-import.ts';
import classes from './run.module.css';
import { RunCounts } from './run-counts.tsx';

export function ImportRun({ workspace, one }: { workspace: string; one: Import }) {
  const may = useMay(workspace);
  const { imports } = inletOf(workspace);
  const { rows_done, row_count, rows_per_second, seconds_left } = one;
  const share = row_count === 0 ? 0 : rows_done / row_count;
  const number = (value: number) => formatNumber(language(), value);
  const isPaused = one.state === 'paused';
  const act = (action: 'pause' | 'resume' | 'cancel') => () =>
    void changeImport(workspace, one, () => imports[action](one.id));
  return (
    <div className={classes.place}>
      <ProgressPanel
        title={isPaused ? t('import.isPaused') : t('import.isRunning')}
        share={share}
        percent={formatPercent(language(), share)}
        detail={[
          t('import.done', { done: number(rows_done), total: number(row_count) }),
          rows_per_second !== null &&
            t('import.rate', { rate: number(Math.round(rows_per_second)) }),
          seconds_left !== null &&
            t('import.left', { time: formatDuration(language(), seconds_left * 1_000) }),
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          may('write:imports')
            ? [
                isPaused
                  ? { label: t('import.resume'), onClick: act('resume') }
                  : { label: t('import.pause'), onClick: act('pause') },
                { label: t('import.cancel'), onClick: act('cancel') },
              ]
            : []
        }
      />
      <RunCounts one={one} />
      <p className={classes.text}>{t('import.goesOn')}</p>
    </div>
  );
}
