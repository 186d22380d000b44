// The head of the list: whether it is live, what waits to be shown, and the main action.
import { IconArrowUp, IconSearch } from '@tabler/icons-react';
import { useStreamStatus } from '../../api/stream/stream-provider.tsx';
import { layoutOf } from '../../lists/board/layout-of.ts';
import { useLayout } from '../../shell/layout.ts';
import { NewButton } from '../../shell/new-button.tsx';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { LiveDot } from '../../ui/live-dot.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import classes from './leads-bar.module.css';
import type { LeadList } from './use-lead-list.ts';

interface Props {
  list: LeadList;
  onNew: () => void;
  onSearch: () => void;
}

export function LeadsBar({ list, onNew, onSearch }: Props) {
  const { live, may } = list;
  const status = useStreamStatus();
  const isPhone = useLayout() === 'phone';
  // A board shows them at once.
  const count = layoutOf(list) === 'board' ? 0 : live.waiting.size;
  useShortcuts([
    {
      keys: '.',
      label: 'leads.showNewKey',
      group: 'lists.keys',
      run: () => count > 0 && live.show(),
    },
    ...(may('write:leads')
      ? [{ keys: 'c', label: 'leads.new', group: 'shortcuts.anywhere', run: onNew } as const]
      : []),
  ]);
  return (
    <TopBar
      title={t('leads.title')}
      logo={isPhone}
      beside={
        <span className={classes.beside}>
          <LiveDot live={status === 'live'}>{t(`stream.${status}`)}</LiveDot>
          {count > 0 && (
            <button type="button" className={classes.waiting} onClick={live.show}>
              <IconArrowUp aria-hidden />
              {t('leads.showNew', { count, shown: formatNumber(language(), count) })}
              <kbd className={classes.key} aria-hidden>
                .
              </kbd>
            </button>
          )}
        </span>
      }
      actions={
        <>
          {isPhone && (
            <IconButton label={t('lists.search')} icon={<IconSearch />} onClick={onSearch} />
          )}
          {may('write:leads') && <NewButton label={t('leads.new')} keys={['c']} onClick={onNew} />}
        </>
      }
    />
  );
}
