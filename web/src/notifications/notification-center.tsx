// The notifications of the person, newest first: beside the sidebar, on phones as a sheet.
import { Drawer, SegmentedControl } from '@mantine/core';
import { IconChecks, IconSettings, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLayout } from '../shell/layout.ts';
import { addressOf } from '../shell/use-entries.ts';
import { t } from '../texts/t.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { markAllRead } from './mark-read.ts';
import classes from './notification-center.module.css';
import { NotificationList } from './notification-list.tsx';
import { type Shown, useUnread } from './use-notifications.ts';

interface Props {
  workspace: string;
  onClose: () => void;
}

/** Mounted while it is open. */
export function NotificationCenter({ workspace, onClose }: Props) {
  const isPhone = useLayout() === 'phone';
  const unread = useUnread(workspace);
  const [shown, setShown] = useState<Shown>('all');
  return (
    <Drawer
      opened
      onClose={onClose}
      position={isPhone ? 'bottom' : 'left'}
      size={isPhone ? '85%' : 420}
      withCloseButton={false}
      withinPortal={false}
      transitionProps={{ duration: 180 }}
      attributes={{ content: { 'aria-label': t('notifications.title') } }}
      classNames={{
        ...{ inner: classes.inner, content: classes.content, body: classes.body },
        ...(!isPhone && { overlay: classes.overlay }),
      }}
    >
      <header className={classes.head}>
        <h2 className={classes.title} tabIndex={-1} data-autofocus>
          {t('notifications.title')}
        </h2>
        <SegmentedControl
          className={classes.which}
          size="xs"
          aria-label={t('notifications.which')}
          value={shown}
          onChange={(next) => setShown(next as Shown)}
          data={(['all', 'unread'] satisfies Shown[]).map((value) => ({
            ...{ value, label: t(`notifications.shown_${value}`) },
          }))}
        />
        <span className={classes.actions}>
          <IconButton
            label={t('notifications.markAll')}
            icon={<IconChecks />}
            disabled={unread === 0}
            onClick={() => void markAllRead(workspace)}
          />
          <Link
            to={addressOf(workspace, { path: 'settings/notifications' })}
            className={classes.settings}
            aria-label={t('notifications.settings')}
            onClick={onClose}
          >
            <IconSettings aria-hidden />
          </Link>
          <IconButton
            label={t('shell.close')}
            icon={<IconX />}
            keys={['escape']}
            onClick={onClose}
          />
        </span>
      </header>
      <NotificationList key={shown} {...{ workspace, shown, onClose }} />
    </Drawer>
  );
}
