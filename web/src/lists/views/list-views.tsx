// The saved views of leads, as tabs.
import { useMemo, useState } from 'react';
import { useLayout } from '../../../shell/layout.ts';
import { useCounts } from '../../../shell/use-counts.ts';
import { formatNumber } from '../../../texts/format.ts';
import { language, t } from '../../../texts/t.ts';
import { ViewTabs } from '../../../ui/view-tabs.tsx';
import { LayoutSwitch } from '../../board/layout-switch.tsx';
import type { LeadList } from '../use-lead-list.ts';
import { ViewActions } from './view-actions.tsx';
import { ViewDialog } from './view-dialog.tsx';

const all = 'all';

export function LeadViews({ list }: { list: LeadList }) {
  const { workspace, views, view, address, may } = list;
  const total = useCounts(workspace)?.leads;
  const isPhone = useLayout() === 'phone';
  const [isNaming, setNaming] = useState(false);
  const tabs = useMemo(() => {
    const count = (value: number | null | undefined) =>
      typeof value === 'number' ? { count: formatNumber(language(), value) } : {};
    return [
      { id: all, name: t('leads.allLeads'), ...count(total) },
      ...views.views.map(({ id, name, shared, count: own }) => ({
        ...{ id: String(id), name, ...count(own) },
        lock: shared ? undefined : t('leads.private'),
      })),
    ];
  }, [views.views, total]);
  return (
    <>
      <ViewTabs
        label={t('leads.views')}
        tabs={tabs}
        active={view === undefined ? all : String(view.id)}
        onSelect={(id) => address.openView(id)}
        moreLabel={t('leads.more')}
        end={<LayoutSwitch list={list} />}
        actions={view && !isPhone && <ViewActions list={list} view={view} />}
        {...(may('write:views') &&
          !isPhone && {
            add: { label: t('leads.saveNew'), onClick: () => setNaming(true) },
          })}
      />
      {isNaming && <ViewDialog list={list} view={undefined} onClose={() => setNaming(false)} />}
    </>
  );
}
