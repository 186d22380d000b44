// The changes that go on in the background, each with its progress.
import { Link } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { inletOf } from '../api/client.ts';
import { showFailure } from '../records/show-failure.ts';
import { formatNumber, formatPercent } from '../texts/format.ts';
import { language, t } from '../texts/t.ts';
import { ProgressPanel } from '../ui/progress-panel.tsx';
import { currentWorks, subscribeToWorks, type Work } from './works.ts';

export function WorksPanel() {
  const works = useSyncExternalStore(subscribeToWorks, currentWorks);
  return works.map((work) => <OneWork key={work.id} work={work} />);
}

function OneWork({ work }: { work: Work }) {
  const { workspace, title, done, total, startedAt, cause } = work;
  const share = total === 0 ? 0 : Math.min(1, done / total);
  const seconds = (performance.now() - startedAt) / 1000;
  const rate = Math.round(done / Math.max(seconds, 0.1));
  const number = (value: number) => formatNumber(language(), value);
  const values = { done: number(done), total: number(total), rate: number(rate) };
  return (
    <div aria-live="off">
      <ProgressPanel
        title={title}
        share={share}
        percent={formatPercent(language(), share)}
        detail={
          cause === undefined || done === 0 ? (
            t('progress.starting')
          ) : (
            <Link to={`/w/${workspace}/history/${cause}` as string}>
              {t('progress.detail', values)}
            </Link>
          )
        }
        actions={
          cause === undefined
            ? []
            : [{ label: t('progress.cancel'), onClick: () => void cancel(workspace, cause) }]
        }
      />
    </div>
  );
}

/** What is done stays. */
async function cancel(workspace: string, cause: string): Promise<void> {
  await inletOf(workspace).causes.cancel(cause).catch(showFailure);
}
