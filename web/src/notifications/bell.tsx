// Opens the notifications, and shows how many are unread.
import { VisuallyHidden } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { formatNumber } from '../texts/format.ts';
import { language, t } from '../texts/t.ts';
import { IconButton } from '../ui/icon-button.tsx';
import classes from './bell.module.css';
import { useUnread } from './use-notifications.ts';

interface Props {
  workspace: string;
  onOpen: () => void;
}

export function Bell({ workspace, onOpen }: Props) {
  const unread = useUnread(workspace);
  return (
    <>
      <IconButton
        className={classes.button}
        label={unread === 0 ? t('notifications.title') : t('notifications.unread', { unread })}
        keys={['g', 'n']}
        icon={<BellIcon unread={unread} size={16} />}
        aria-haspopup="dialog"
        onClick={onOpen}
      />
      <VisuallyHidden role="status">
        {unread > 0 && t('notifications.unread', { unread })}
      </VisuallyHidden>
    </>
  );
}

const most = 99;

export function BellIcon({ unread, size }: { unread: number; size: number }) {
  return (
    <span className={classes.bell} aria-hidden>
      <IconBell size={size} stroke={1.65} />
      {unread > 0 && (
        <span className={classes.count}>
          {formatNumber(language(), Math.min(unread, most))}
          {unread > most && '+'}
        </span>
      )}
    </span>
  );
}
