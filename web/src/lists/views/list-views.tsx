// The saved views of a list, as tabs.
import { type ReactNode, useMemo, useState } from 'react';
import { useLayout } from '../../shell/layout.ts';
import { useCounts } from '../../shell/use-counts.ts';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { ViewTabs } from '../../ui/view-tabs.tsx';
import type { List } from '../list.ts';
import { ViewActions } from './view-actions.tsx';
import { ViewDialog } from './view-dialog.tsx';

const all = 'all';

interface Props {
  list: List;
  /** The name of the list without a view. */
  everything: string;
  /** At the end of the line. */
  end?: ReactNode;
}

export function ListViews({ list, everything, end }: Props) {
  const { workspace, noun, views, view, address, may } = list;
  const counts = useCounts(workspace);
  const total = noun === 'deals' ? undefined : counts?.[noun];
  const isPhone = useLayout() === 'phone';
  const [isNaming, setNaming] = useState(false);
  const tabs = useMemo(() => {
    const count = (value: number | null | undefined) =>
      typeof value === 'number' ? { count: formatNumber(language(), value) } : {};
    return [
      { id: all, name: everything, ...count(total) },
      ...views.views.map(({ id, name, shared, count: own }) => ({
        ...{ id: String(id), name, ...count(own) },
        lock: shared ? undefined : t('leads.private'),
      })),
    ];
  }, [views.views, everything, total]);
  return (
    <>
      <ViewTabs
        label={t('leads.views')}
        tabs={tabs}
        active={view === undefined ? all : String(view.id)}
        onSelect={(id) => address.openView(id)}
        moreLabel={t('leads.more')}
        end={end}
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
