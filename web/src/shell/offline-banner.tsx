// Tells that what one sees may be older, from the moment on when that matters, and that changes wait.
import { IconCloudOff } from '@tabler/icons-react';
import { useMutationState } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { keptChanges } from '../api/kept-changes.ts';
import { useStreamStatus } from '../api/stream/stream-provider.tsx';
import { t } from '../texts/t.ts';
import classes from './offline-banner.module.css';

export function OfflineBanner() {
  const isOffline = useStreamStatus() === 'offline';
  const kept = useSyncExternalStore(keptChanges.onCount, keptChanges.count);
  // A mutation pauses before it sends anything.
  const paused = useMutationState({ filters: { predicate: ({ state }) => state.isPaused } });
  const count = kept + paused.length;
  return (
    <div role="status">
      {isOffline && (
        <div className={classes.banner}>
          <IconCloudOff size={16} stroke={1.65} aria-hidden />
          {count === 0 ? t('shell.offline') : t('shell.offlineKept', { count })}
        </div>
      )}
    </div>
  );
}
