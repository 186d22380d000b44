// The way through a workspace: a sidebar, or where there is less room or by choice a rail of icons.
import {
  IconHistory,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconTrash,
} from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { Bell } from '../notifications/bell.tsx';
import { useMay } from '../session/me.ts';
import { t } from '../texts/t.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { type Entry, mainEntries, moreEntries, settingsEntry } from './entries.ts';
import { FindButton } from './find-button.tsx';
import { MeMenu } from './me-menu.tsx';
import { NavLink } from './nav-link.tsx';
import { PinnedViews } from './pinned-views.tsx';
import classes from './sidebar.module.css';
import { SidebarSection } from './sidebar-section.tsx';
import { useCounts } from './use-counts.ts';
import { addressOf, useEntries } from './use-entries.ts';
import { WorkspaceMenu } from './workspace-menu.tsx';

interface Props {
  workspace: string;
  inRail: boolean;
  /** Undefined where the window has no room for the sidebar. */
  onToggle: (() => void) | undefined;
  onShowKeys: () => void;
  onFind: () => void;
  onNotifications: () => void;
}

export function Sidebar(props: Props) {
  const { workspace, inRail, onToggle, onShowKeys, onFind, onNotifications } = props;
  const counts = useCounts(workspace);
  const may = useMay(workspace);
  const { routesByPath } = useRouter();
  const main = useEntries(workspace, mainEntries);
  const more = useEntries(workspace, moreEntries);
  const settings = useEntries(workspace, [settingsEntry]);
  const linkOf = (entry: Entry) => (
    <NavLink
      key={entry.path}
      to={addressOf(workspace, entry)}
      icon={entry.icon}
      label={t(entry.label)}
      count={counts && entry.count?.(counts)}
      keys={`g ${entry.key}`}
      inRail={inRail}
    />
  );
  const toggle = inRail ? t('shell.expand') : t('shell.collapse');
  const ToggleIcon = inRail ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className={classes.sidebar} data-rail={inRail || undefined} aria-label={t('shell.main')}>
      <div className={classes.head}>
        <WorkspaceMenu workspace={workspace} inRail={inRail} />
        {onToggle && (
          <IconButton
            label={toggle}
            keys={['b']}
            icon={<ToggleIcon size={16} stroke={1.65} />}
            onClick={onToggle}
          />
        )}
      </div>
      <FindButton inRail={inRail} onFind={onFind} />
      <div className={classes.scroll}>
        <div className={classes.section}>{main.map(linkOf)}</div>
        {Object.hasOwn(routesByPath, '/w/$workspace/leads') && !inRail && (
          <PinnedViews workspace={workspace} inRail={inRail} />
        )}
        {more.length > 0 && (
          <SidebarSection label={t('shell.captureAndFollowUp')} inRail={inRail}>
            {more.map(linkOf)}
          </SidebarSection>
        )}
      </div>
      <div className={classes.section}>
        {may('write:leads') && (
          <NavLink
            to={addressOf(workspace, { path: 'history' })}
            icon={IconHistory}
            label={t('shell.history')}
            inRail={inRail}
          />
        )}
        {may('read:leads') && (
          <NavLink
            to={addressOf(workspace, { path: 'trash' })}
            icon={IconTrash}
            label={t('shell.trash')}
            inRail={inRail}
          />
        )}
        {settings.map(linkOf)}
        <div className={classes.me}>
          <MeMenu workspace={workspace} inRail={inRail} onShowKeys={onShowKeys} />
          <Bell workspace={workspace} onOpen={onNotifications} />
        </div>
      </div>
    </nav>
  );
}
