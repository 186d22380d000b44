// The frame of every screen of a workspace: the way through it, and one panel for the screen.
import { Outlet, useLocation, useMatches, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { StreamProvider } from '../api/stream/stream-provider.tsx';
import { WorksPanel } from '../progress/works-panel.tsx';
import { useMe } from '../session/me.ts';
import { profileOf, SecondFactorNeeded } from '../session/second-factor-needed.tsx';
import { rememberPlace } from '../settings/place-before.ts';
import { SettingsNav } from '../settings/settings-nav.tsx';
import { t } from '../texts/t.ts';
import { ToastStack } from '../ui/toast-stack.tsx';
import { Arrivals } from './arrivals.tsx';
import { CreateDialogs } from './create/create-dialogs.tsx';
import { useLayout } from './layout.ts';
import { OfflineBanner } from './offline-banner.tsx';
import { PhoneBar } from './phone-bar.tsx';
import classes from './shell.module.css';
import { ShortcutsSheet } from './shortcuts/shortcuts-sheet.tsx';
import { Sidebar } from './sidebar.tsx';
import { useSidebarChoice } from './sidebar-choice.ts';
import { useShellShortcuts } from './use-shell-shortcuts.ts';

const NotificationCenter = lazy(async () => ({
  default: (await import('../notifications/notification-center.tsx')).NotificationCenter,
}));
const Palette = lazy(async () => ({ default: (await import('./palette/palette.tsx')).Palette }));

export function Shell() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const layout = useLayout();
  const [isCollapsed, toggle] = useSidebarChoice();
  const [showsKeys, setShowsKeys] = useState(false);
  const [isFinding, setFinding] = useState(false);
  const [isNotified, setNotified] = useState(false);
  const { href, pathname } = useLocation();
  const inSettings = /^\/w\/[^/]+\/settings(?:\/|$)/.test(pathname);
  useEffect(() => {
    if (!inSettings) rememberPlace(workspace, href);
  }, [inSettings, workspace, href]);
  useShellShortcuts(workspace, {
    toggleSidebar: toggle,
    toggleKeys: () => setShowsKeys((shown) => !shown),
    togglePalette: () => setFinding((shown) => !shown),
    toggleNotifications: () => setNotified((shown) => !shown),
  });
  const { two_factor: secondFactor } = useMe(workspace);
  const lacksSecondFactor = secondFactor?.required === true && !secondFactor.enabled;
  const isLocked = lacksSecondFactor && pathname !== profileOf(workspace);
  const actions = {
    onShowKeys: () => setShowsKeys(true),
    onFind: () => setFinding(true),
    onNotifications: () => setNotified(true),
  };
  const isPhone = layout === 'phone';
  const inRail = layout === 'rail' || isCollapsed;
  const hasOwnBar = useMatches().some(({ staticData }) => staticData.hasOwnBar);
  return (
    <StreamProvider workspace={workspace}>
      <div className={classes.shell} data-layout={layout} data-rail={inRail || undefined}>
        <a href="#content" className={classes.skip}>
          {t('shell.skip')}
        </a>
        {!isPhone && inSettings && <SettingsNav workspace={workspace} />}
        {!isPhone && !inSettings && (
          <Sidebar
            workspace={workspace}
            inRail={inRail}
            onToggle={layout === 'wide' ? toggle : undefined}
            {...actions}
          />
        )}
        <Arrivals />
        <main id="content" tabIndex={-1} className={classes.panel}>
          <OfflineBanner />
          <Suspense>
            {isLocked ? <SecondFactorNeeded workspace={workspace} /> : <Outlet />}
          </Suspense>
        </main>
        {isPhone && !hasOwnBar && <PhoneBar workspace={workspace} {...actions} />}
        <ToastStack label={t('shell.messages')} closeLabel={t('shell.close')}>
          <WorksPanel />
        </ToastStack>
        {isNotified && (
          <Suspense>
            <NotificationCenter workspace={workspace} onClose={() => setNotified(false)} />
          </Suspense>
        )}
      </div>
      <CreateDialogs workspace={workspace} />
      {isFinding && (
        <Suspense>
          <Palette
            workspace={workspace}
            onClose={() => setFinding(false)}
            onShowKeys={actions.onShowKeys}
          />
        </Suspense>
      )}
      <ShortcutsSheet opened={showsKeys} onClose={() => setShowsKeys(false)} />
    </StreamProvider>
  );
}
