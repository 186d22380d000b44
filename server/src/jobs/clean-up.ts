// Each day: removes expired idempotency records, rate windows, used codes and changes of addresses,
// contacts that were deleted a month ago, files that were imported a month ago, the usage of keys
// before that, old rows of the webhook log, runs of automations that ended long ago, old
// notifications, and what came in for integrations long ago.
import { deleteOldRuns } from '../domain/automations/runs/delete-old-runs.ts';
import { purgeContacts } from '../domain/contacts/purge-contacts.ts';
import { purgeFiles } from '../domain/imports/purge-files.ts';
import { deleteOldDeliveries } from '../domain/integrations/deliveries/delete-old-deliveries.ts';
import { deleteOldUsage } from '../domain/keys/delete-old-usage.ts';
import { deleteExpiredRecords } from '../domain/leads/intake/delete-expired-records.ts';
import { deleteOldAttempts, deleteOldWindows } from '../domain/limits/delete-old-windows.ts';
import { deleteExpiredAccountRows } from '../domain/members/delete-expired-account-rows.ts';
import { deleteOldNotifications } from '../domain/notifications/delete-old-notifications.ts';
import { pruneWebhookLog } from '../domain/webhooks/prune-webhook-log.ts';
import { listWorkspaces } from '../domain/workspaces/list-workspaces.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/pool.ts';
import type { JobHandler } from './job-handler.ts';

const day = 86_400_000;
// A day longer than leads stay in the trash, since restoring a lead restores its contact.
const contactRetention = 31 * day;
const fileRetention = 30 * day;
const runRetention = 90 * day;
const notificationRetention = 90 * day;
const deliveryRetention = 90 * day;

interface CleanUpDeps {
  database: Database;
  clock: Clock;
  webhookLogDays: number;
}

export function cleanUpJob(deps: CleanUpDeps): JobHandler {
  return {
    task: 'clean-up',
    schedule: '17 3 * * *',
    async handle(_, stopping) {
      const ago = (ms: number) => new Date(deps.clock.now().getTime() - ms);
      await deleteOldAttempts(deps.database.kysely);
      await deleteExpiredAccountRows(deps.database.kysely, deps.clock.now());
      for (const { id } of await listWorkspaces(deps.database.kysely)) {
        stopping?.throwIfAborted();
        await deleteExpiredRecords(deps.database.kysely, id, ago(day));
        await deleteOldWindows(deps.database.kysely, id);
        await deleteOldUsage(deps.database.kysely, id, deps.clock.now());
        await purgeContacts(deps.database.kysely, id, ago(contactRetention));
        await purgeFiles(deps.database.kysely, id, ago(fileRetention));
        await deleteOldRuns(deps.database.kysely, id, ago(runRetention));
        await deleteOldDeliveries(deps.database.kysely, id, ago(deliveryRetention));
        await deleteOldNotifications(deps.database.kysely, id, ago(notificationRetention));
        await pruneWebhookLog(deps.database.kysely, id, ago(deps.webhookLogDays * day));
      }
    },
  };
}
