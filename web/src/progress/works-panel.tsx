// The work that goes on, each with its progress.
import { Link } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { formatNumber, formatPercent } from '../texts/format.ts';
import { language, t } from '../texts/t.ts';
import { ProgressPanel } from '../ui/progress-panel.tsx';
import { cancelWork, currentWorks, pauseWork, subscribeToWorks, type Work } from './works.ts';

export function WorksPanel() {
  const works = useSyncExternalStore(subscribeToWorks, currentWorks);
  return works.map((work) => <OneWork key={work.id} work={work} />);
}

function OneWork({ work }: { work: Work }) {
  const { id, title, done, total, startedAt, isPaused, cause } = work;
  const share = total === 0 ? 0 : Math.min(1, done / total);
  const seconds = (performance.now() - startedAt) / 1000;
  const rate = Math.round(done / Math.max(seconds, 0.1));
  const number = (value: number) => formatNumber(language(), value);
  const detail = t('progress.detail', {
    ...{ done: number(done), total: number(total), rate: number(rate) },
  });
  return (
    <div aria-live="off">
      <ProgressPanel
        title={title}
        share={share}
        percent={formatPercent(language(), share)}
        detail={
          cause === undefined ? (
            detail
          ) : (
            <Link to={`/w/${cause.workspace}/history/${cause.id}` as string}>{detail}</Link>
          )
        }
        actions={[
          ...(isPaused === undefined
            ? []
            : [
                {
                  label: isPaused ? t('progress.resume') : t('progress.pause'),
                  onClick: () => pauseWork(id, !isPaused),
                },
              ]),
          { label: t('progress.cancel'), onClick: () => cancelWork(id) },
        ]}
      />
    </div>
  );
}
