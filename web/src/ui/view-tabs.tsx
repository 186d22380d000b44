import { Menu } from '@mantine/core';
import { IconChevronDown, IconLock, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from './icon-button.tsx';
import { useFitting } from './use-fitting.ts';
import classes from './view-tabs.module.css';

type ViewTab = {
  id: string;
  name: string;
  /** The exact count, as it is shown. */
  count?: string;
  /** Names the lock of a private view. */
  lock?: string | undefined;
};

type Props = {
  label: string;
  tabs: ViewTab[];
  active: string | undefined;
  onSelect: (id: string) => void;
  moreLabel: string;
  /** Actions on the view that is shown. */
  actions?: ReactNode;
  add?: { label: string; onClick: () => void };
  /** At the right, such as Table and Board. */
  end?: ReactNode;
};

/** Saved views with their counts. Those that do not fit are in a menu. */
export function ViewTabs(props: Props) {
  const { label, tabs, active, onSelect, moreLabel, actions, add, end } = props;
  const list = useRef<HTMLDivElement>(null);
  const fitting = useFitting(list, tabs);
  const more = tabs.slice(fitting);
  // On a phone the tabs scroll.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is to be seen
  useEffect(() => {
    const current = list.current?.querySelector('[aria-current]:not([data-hidden])');
    current?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [active, tabs.length]);
  return (
    <div className={classes.bar}>
      <nav className={classes.tabs} ref={list} aria-label={label}>
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            className={classes.tab}
            aria-current={tab.id === active ? 'page' : undefined}
            data-hidden={index >= fitting || undefined}
            onClick={() => onSelect(tab.id)}
          >
            <TabContent tab={tab} />
          </button>
        ))}
      </nav>
      {more.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <button
              type="button"
              className={classes.tab}
              data-more
              data-current={more.some((tab) => tab.id === active) || undefined}
            >
              {moreLabel} <IconChevronDown />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map((tab) => (
              <Menu.Item key={tab.id} onClick={() => onSelect(tab.id)}>
                <span className={classes.item}>
                  <TabContent tab={tab} />
                </span>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {actions}
      {add && <IconButton label={add.label} icon={<IconPlus />} onClick={add.onClick} />}
      <div className={classes.end}>{end}</div>
    </div>
  );
}

function TabContent({ tab }: { tab: ViewTab }) {
  return (
    <>
      {tab.lock !== undefined && <IconLock role="img" aria-label={tab.lock} />}
      {tab.name}
      {tab.count !== undefined && <span className={classes.count}>{tab.count}</span>}
    </>
  );
}
