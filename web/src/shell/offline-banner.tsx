// Tells that what one sees may be older, from the moment on when that matters.
import { IconCloudOff } from '@tabler/icons-react';
import { useStreamStatus } from '../api/stream/stream-provider.tsx';
import { t } from '../texts/t.ts';
import classes from './offline-banner.module.css';

export function OfflineBanner() {
  const isOffline = useStreamStatus() === 'offline';
  return (
    <div role="status">
      {isOffline && (
        <div className={classes.banner}>
          <IconCloudOff size={16} stroke={1.65} aria-hidden />
          {t('shell.offline')}
        </div>
      )}
    </div>
  );
}
