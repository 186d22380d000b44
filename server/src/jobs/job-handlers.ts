// The handlers of all jobs.
import type { CatalogDeps } from '../domain/catalog/refuse-used.ts';
import { contactReferences } from '../domain/contact-references.ts';
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import type { Connectors } from '../domain/integrations/connectors/connector.ts';
import type { PieceDeps } from '../domain/leads/bulk/change-piece.ts';
import { createContinueBulkChange } from '../domain/leads/bulk/continue-bulk-change.ts';
import type { CaptureTogether } from '../domain/leads/intake/capture-together.ts';
import type { BusyMeter } from '../domain/leads/intake/yield-to-intake.ts';
import type { AccountMailDeps } from '../domain/members/mails/mail-deps.ts';
import type { PushDeps } from '../domain/notifications/push/send-push.ts';
import { projections } from '../domain/projections.ts';
import type { ScoreDeps } from '../domain/scoring/score-rule.ts';
import { createContinueUndo } from '../domain/undo/large-undo.ts';
import type { ReplayDeps } from '../domain/webhooks/continue-replay.ts';
import type { Database } from '../platform/database/pool.ts';
import type { Log } from '../platform/log.ts';
import { backfillFieldJob } from './backfill-field.ts';
import { backfillIntegrationJob } from './backfill-integration.ts';
import { cleanUpJob } from './clean-up.ts';
import { continueBulkChangeJob } from './continue-bulk-change.ts';
import { continueMergesJob } from './continue-merges.ts';
import { continueUndoJob } from './continue-undo.ts';
import { deliverNotificationsJob } from './deliver-notifications.ts';
import { dismissPersonJob } from './dismiss-person.ts';
import { forgetMemberJob } from './forget-member.ts';
import type { JobHandler } from './job-handler.ts';
import { nightlyMaintenanceJob } from './nightly-maintenance.ts';
import { reconcileIntegrationsJob } from './reconcile-integrations.ts';
import { recordDueTasksJob } from './record-due-tasks.ts';
import { recordPersonEventJob } from './record-person-event.ts';
import { recordWonLeadsJob } from './record-won-leads.ts';
import { refreshAgeScoresJob } from './refresh-age-scores.ts';
import { renamePersonJob } from './rename-person.ts';
import { replayWebhookJob } from './replay-webhook.ts';
import { rescoreLeadsJob } from './rescore-leads.ts';
import { retryPendingLeadsJob } from './retry-pending-leads.ts';
import { runImportJob } from './run-import.ts';
import { sendAccountMailJob } from './send-account-mail.ts';
import { sendNotificationMailJob } from './send-notification-mail.ts';
import { sendPushJob } from './send-push.ts';
import { updateProjectionJob } from './update-projection.ts';

export interface JobHandlerDeps {
  /** Over the connections of the jobs. */
  write: CatalogDeps & { database: Database };
  score: ScoreDeps & WriteDeps;
  feed: ReplayDeps['feed'];
  sealer: ReplayDeps['sealer'];
  captureTogether: CaptureTogether;
  connectors: Connectors;
  intake: PieceDeps['intake'];
  writeInOrder: PieceDeps['writeInOrder'];
  busy: BusyMeter;
  /** Null for an installation that sends no mails. */
  mailer: AccountMailDeps['mailer'] | null;
  publicUrl: string;
  outbound: PushDeps['outbound'];
  /** How push services reach the operator. */
  pushContact: string;
  webhookLogDays: number;
  log: Log;
}

export function createJobHandlers(deps: JobHandlerDeps): JobHandler[] {
  const { write, score, feed, sealer, mailer, publicUrl, webhookLogDays, log } = deps;
  const { intake, writeInOrder, busy, outbound, pushContact, connectors } = deps;
  const { database, clock } = write;
  return [
    retryPendingLeadsJob(write),
    dismissPersonJob(write),
    forgetMemberJob(write),
    backfillIntegrationJob({ database, clock, sealer, connectors }),
    reconcileIntegrationsJob({ database, clock, sealer, connectors }),
    cleanUpJob({ database, clock, webhookLogDays }),
    ...projections.map((projection) => updateProjectionJob(database, projection)),
    nightlyMaintenanceJob(write, log),
    backfillFieldJob(write),
    continueBulkChangeJob(createContinueBulkChange({ ...write, intake, writeInOrder, busy })),
    continueMergesJob({ ...write, contactReferences }),
    continueUndoJob(createContinueUndo({ ...write, contactReferences, busy })),
    runImportJob({ ...write, captureTogether: deps.captureTogether }),
    replayWebhookJob({ ...write, feed, sealer, publicUrl }),
    recordDueTasksJob(write),
    recordPersonEventJob(write),
    recordWonLeadsJob(database),
    renamePersonJob(write),
    rescoreLeadsJob(score),
    refreshAgeScoresJob(score),
    sendAccountMailJob({ database, clock, mailer, publicUrl }),
    deliverNotificationsJob({ database, mailer, publicUrl }),
    sendNotificationMailJob(mailer),
    sendPushJob({ database, clock, sealer, outbound, contact: pushContact }),
  ];
}
