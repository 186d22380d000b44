// Notifies people until it is stopped.
import { createNotifier } from '../domain/notifications/notifier/notifier.ts';
import type { NotifyDeps } from '../domain/notifications/notifier/notify-next.ts';
import type { Connection } from '../platform/database/pool.ts';
import type { Log } from '../platform/log.ts';
import { consumeEvents } from './consume-events.ts';

export interface NotifierJobDeps {
  notify: NotifyDeps;
  connection: Connection;
  log: Log;
}

export const startNotifier = ({ notify, connection, log }: NotifierJobDeps) =>
  consumeEvents(connection, 'notifications', (claims) =>
    createNotifier({
      ...{ deps: notify, claims },
      onError: (error) => log.warn({ err: error }, 'People wait to be notified'),
    }),
  );
