// The bar at the bottom of a phone: the main screens, and a sheet with everything else.
import { Drawer, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { BellIcon } from '../notifications/bell.tsx';
import { useUnread } from '../notifications/use-notifications.ts';
import { t } from '../texts/t.ts';
import { mainEntries } from './entries.ts';
import classes from './phone-bar.module.css';
import { Sidebar } from './sidebar.tsx';
import { addressOf, useEntries } from './use-entries.ts';

const inBar: readonly string[] = ['home', 'leads', 'tasks'];

interface Props {
  workspace: string;
  onShowKeys: () => void;
  onFind: () => void;
  onNotifications: () => void;
}

export function PhoneBar({ workspace, onShowKeys, onFind, onNotifications }: Props) {
  const unread = useUnread(workspace);
  const [isOpen, setOpen] = useState(false);
  const entries = useEntries(
    workspace,
    mainEntries.filter(({ path }) => inBar.includes(path)),
  );
  return (
    <nav className={classes.bar} aria-label={t('shell.main')}>
      {entries.map((entry) => {
        const { path, label, icon: Icon } = entry;
        return (
          <Link key={path} to={addressOf(workspace, entry)} className={classes.item}>
            <Icon size={20} stroke={1.65} aria-hidden />
            {t(label)}
          </Link>
        );
      })}
      <UnstyledButton className={classes.item} onClick={onFind}>
        <IconSearch size={20} stroke={1.65} aria-hidden />
        {t('shell.find')}
      </UnstyledButton>
      <UnstyledButton className={classes.item} onClick={onNotifications}>
        <BellIcon unread={unread} size={20} />
        {t('notifications.short')}
        {unread > 0 && <VisuallyHidden>{t('notifications.count', { unread })}</VisuallyHidden>}
      </UnstyledButton>
      <UnstyledButton className={classes.item} onClick={() => setOpen(true)}>
        <IconMenu2 size={20} stroke={1.65} aria-hidden />
        {t('shell.more')}
      </UnstyledButton>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        position="bottom"
        classNames={{ content: classes.drawer }}
        title={t('shell.more')}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
        onClick={({ target }) => {
          if (target instanceof Element && target.closest('a') !== null) setOpen(false);
        }}
      >
        <div className={classes.sheet}>
          <Sidebar
            workspace={workspace}
            inRail={false}
            onToggle={undefined}
            onShowKeys={onShowKeys}
            onFind={() => {
              setOpen(false);
              onFind();
            }}
            onNotifications={() => {
              setOpen(false);
              onNotifications();
            }}
          />
        </div>
      </Drawer>
    </nav>
  );
}
