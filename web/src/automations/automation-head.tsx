// The head of the screens of one automation: its name, the way between them, and whether it is on.
import type { Automation } from '@inlet/sdk';
import { Switch } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useMay } from '../session/me.ts';
import { useLayout } from '../shell/layout.ts';
import { addressOf } from '../shell/use-entries.ts';
import { formatNumber } from '../texts/format.ts';
import { language, t } from '../texts/t.ts';
import { PathTitle } from '../ui/path-title.tsx';
import { TabCount, TabLine, TabLinks } from '../ui/tab-links.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import classes from './automation-head.module.css';
import { setActive } from './set-active.ts';
import { useRunCounts } from './use-automation.ts';

export const tabs = ['flow', 'runs', 'versions'] as const;
type Tab = (typeof tabs)[number];

interface Props {
  workspace: string;
  automation: Automation;
  /** As the draft has it. */
  name?: string;
  tab: Tab;
  isChanged?: boolean;
  actions?: ReactNode;
}

export function AutomationHead(props: Props) {
  const { workspace, automation, tab, isChanged = false, actions } = props;
  const { id, active, version } = automation;
  const name = props.name ?? automation.name;
  const layout = useLayout();
  const isPhone = layout === 'phone';
  const mayWrite = useMay(workspace)('write:automations');
  const counts = useRunCounts(workspace).data?.get(id);
  useEffect(() => {
    document.title = `${name} · Inlet`;
  }, [name]);
  const links = (
    <TabLinks label={t('automations.automation')}>
      {tabs.map((one) => (
        <Link
          key={one}
          to={addressOf(workspace, { path: `automations/${id}` })}
          search={(one === 'flow' ? {} : { tab: one }) as never}
          aria-current={one === tab ? 'page' : undefined}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {t(`automations.tab_${one}`)}
          {one === 'runs' && counts !== undefined && (
            <TabCount>{formatNumber(language(), counts.total)}</TabCount>
          )}
        </Link>
      ))}
    </TabLinks>
  );
  return (
    <>
      <TopBar
        title={
          <PathTitle
            up={(content, className) => (
              <Link to={addressOf(workspace, { path: 'automations' })} className={className}>
                {content}
              </Link>
            )}
            upLabel={t('shell.automations')}
            name={name}
            state={
              !isPhone &&
              t(isChanged ? 'automations.versionChanged' : 'automations.version', { version })
            }
          />
        }
        beside={!isPhone && links}
        actions={
          <>
            {layout === 'wide' && counts !== undefined && (
              <span className={classes.counts} data-bad={counts.failed_today > 0 || undefined}>
                {t('automations.countsNow', {
                  ...{ waiting: counts.waiting, failed: counts.failed_today },
                })}
              </span>
            )}
            {mayWrite && (
              <Switch
                label={t(active ? 'automations.isOn' : 'automations.isOff')}
                checked={active}
                onChange={({ currentTarget: { checked } }) =>
                  void setActive(workspace, automation, checked)
                }
              />
            )}
            {actions}
          </>
        }
      />
      {isPhone && <TabLine>{links}</TabLine>}
    </>
  );
}
