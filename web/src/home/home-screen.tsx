// The work that needs somebody now: who waits for an answer, tasks, deals; beside it the last four weeks.
import { SegmentedControl } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { SearchParams } from '../search-params.ts';
import { useMay } from '../session/me.ts';
import { useNow } from '../session/use-now.ts';
import { useTimes } from '../session/use-times.ts';
import type { Contract } from '../settings/api-keys/contracts.ts';
import { openCreate } from '../shell/create/create-store.ts';
import { NewButton } from '../shell/new-button.tsx';
import { useShortcuts } from '../shell/shortcuts/use-shortcuts.ts';
import { TopBar } from '../shell/top-bar.tsx';
import { useCounts } from '../shell/use-counts.ts';
import { Guide } from '../start/guide.tsx';
import { t } from '../texts/t.ts';
import { moveInRows } from '../ui/move-in-rows.ts';
import { Clock } from './clock.tsx';
import { ClosingDeals } from './closing-deals.tsx';
import classes from './home-screen.module.css';
import { MonthCharts } from './month/month-charts.tsx';
import { type Scope, scopeOf } from './scope.ts';
import { TasksDue } from './tasks-due.tsx';

export function HomeScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { scope: asked } = useSearch({ strict: false }) as SearchParams;
  const scope = scopeOf(asked);
  const navigate = useNavigate();
  const may = useMay(workspace);
  const guided = useGuided(workspace);
  const columns = useRef<HTMLDivElement>(null);
  useShortcuts([
    {
      ...({ keys: 'j', label: 'home.nextRow', group: 'home.keys' } as const),
      run: () => moveInRows(columns.current, 1),
    },
    {
      ...({ keys: 'k', label: 'home.previousRow', group: 'home.keys' } as const),
      run: () => moveInRows(columns.current, -1),
    },
  ]);
  if (guided) return <FirstRun workspace={workspace} />;
  const change = (next: string) =>
    void navigate({ to: '.', search: { scope: next } as never, replace: true });
  return (
    <>
      <TopBar title={t('shell.home')} detail={<Today workspace={workspace} />} live>
        <SegmentedControl
          size="xs"
          aria-label={t('home.whose')}
          value={scope}
          onChange={change}
          data={(['mine', 'team'] satisfies Scope[]).map((value) => ({
            ...{ value, label: t(`home.${value}`) },
          }))}
        />
        {may('write:leads') && (
          <NewButton
            label={t('leads.new')}
            keys={['c']}
            onClick={() => openCreate({ kind: 'lead' })}
          />
        )}
      </TopBar>
      <div className={classes.columns} ref={columns}>
        <div className={classes.now}>
          {may('read:leads') && <Clock workspace={workspace} scope={scope} />}
          {may('read:tasks') && <TasksDue workspace={workspace} scope={scope} />}
          {may('read:deals') && <ClosingDeals workspace={workspace} scope={scope} />}
        </div>
        {may('read:analytics') && (
          <aside className={classes.month} aria-label={t('home.month')}>
            <MonthCharts workspace={workspace} />
          </aside>
        )}
      </div>
    </>
  );
}

/** A workspace without leads shows the guide, until one leaves Home. */
function useGuided(workspace: string): boolean {
  const counts = useCounts(workspace);
  const may = useMay(workspace)('write:keys');
  const guided = useRef<boolean>(undefined);
  if (guided.current === undefined && counts !== undefined) {
    guided.current = may && counts.leads === 0 && counts.trash.leads === 0;
  }
  return guided.current ?? false;
}

function FirstRun({ workspace }: { workspace: string }) {
  const [contract, setContract] = useState<Contract>('leadhub');
  return (
    <>
      <TopBar title={t('shell.home')} detail={<Today workspace={workspace} />} live />
      <Guide workspace={workspace} contract={contract} onContract={setContract} />
    </>
  );
}

function Today({ workspace }: { workspace: string }) {
  const { language, timeZone } = useTimes(workspace);
  const text = useNow().toLocaleString(language, {
    ...({ weekday: 'long', day: 'numeric', month: 'long', timeZone } as const),
    ...({ hour: 'numeric', minute: '2-digit' } as const),
  });
  return <span className={classes.date}>{text}</span>;
}
