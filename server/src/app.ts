// The composition root: the only file that wires the parts.
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { countOpenRuns } from './domain/automations/runs/count-open-runs.ts';
import { reopenCampaign } from './domain/campaigns/reopen-campaign.ts';
import { stopCampaign } from './domain/campaigns/stop-campaign.ts';
import { createCatalogCache } from './domain/catalog/catalog-cache.ts';
import { catalogReferences } from './domain/catalog-references.ts';
import { createConnectors } from './domain/connectors.ts';
import { listedContacts } from './domain/contacts/list/list-contacts.ts';
import { dealList } from './domain/deals/list/deal-list.ts';
import { createEventBroadcaster } from './domain/events/event-broadcaster.ts';
import { eventsChannel } from './domain/events/record-events.ts';
import { createStreamLimiter } from './domain/events/stream-limits.ts';
import { createTotalsCache } from './domain/events/totals-cache.ts';
import { createSubmitForm } from './domain/forms/submit-form.ts';
import { createMailProviders } from './domain/integrations/mail-providers/create-mail-providers.ts';
import { createReceiverFinder } from './domain/integrations/receive/find-receiver.ts';
import { createStoreDeliveries } from './domain/integrations/receive/store-deliveries.ts';
import { createAuthenticateKey } from './domain/keys/authenticate-key.ts';
import { createKeyUsage } from './domain/keys/key-usage.ts';
import { createIntake } from './domain/leads/intake/create-intake.ts';
import { maxIsolatedBatches } from './domain/leads/intake/isolated-capture.ts';
import { createBusyMeter } from './domain/leads/intake/yield-to-intake.ts';
import { leadList } from './domain/leads/list/lead-list.ts';
import { leadOf } from './domain/leads/write-leads.ts';
import { createAdmitRequest } from './domain/limits/admit-request.ts';
import { listeners } from './domain/listeners.ts';
import { createTrackingTokens } from './domain/mail/tracking/tracking-token.ts';
import { createVisitRecorder } from './domain/mail/tracking/visit-recorder.ts';
import { createSubmitLead } from './domain/market/submit-lead.ts';
import { memberReferences } from './domain/member-references.ts';
import { createAuthenticateSession } from './domain/members/authenticate-session.ts';
import { createPeople } from './domain/members/people.ts';
import { createSessionUsage } from './domain/members/session-usage.ts';
import { unreadChannel } from './domain/notifications/announce-unread.ts';
import { vapidContact } from './domain/notifications/push/vapid-keys.ts';
import { createUnreadFeed } from './domain/notifications/unread-feed.ts';
import { createPresence, presenceChannel } from './domain/presence/presence.ts';
import { projections } from './domain/projections.ts';
import { createRecordIndexes } from './domain/record-index/record-indexes.ts';
import { countBacklog } from './domain/webhooks/count-backlog.ts';
import { createChangeFeed } from './domain/webhooks/delivery/change-feed.ts';
import { createRecordReaders } from './domain/webhooks/delivery/record-readers.ts';
import { onlyWorkspaceName } from './domain/workspaces/only-workspace.ts';
import { parseFilter } from './http/api/campaigns/campaign-audience.ts';
import { contactResource } from './http/api/contacts/contact-resource.ts';
import { dealResource } from './http/api/deals/deal-resource.ts';
import { readRuleFilter } from './http/api/scoring/rule-filter.ts';
import { taskResource } from './http/api/tasks/task-resource.ts';
import { buildServer } from './http/build-server.ts';
import { fromLead } from './http/contracts/leadhub/map.ts';
import { style } from './http/contracts/leadhub/style.ts';
import { createMeasure } from './http/hooks/measure-requests.ts';
import { accountsPlugin } from './http/public/accounts.ts';
import { automationHookPlugin } from './http/public/automation-hook.ts';
import { feedPlugin } from './http/public/feed.ts';
import { formPlugin } from './http/public/form.ts';
import { integrationHookPlugin } from './http/public/integration-hook.ts';
import { invitePlugin } from './http/public/invite.ts';
import { mailHookPlugin } from './http/public/mail-hook.ts';
import { mailPreviewPlugin } from './http/public/mail-preview.ts';
import { metricsPlugin } from './http/public/metrics.ts';
import { setupPlugin } from './http/public/setup.ts';
import { signInPlugin } from './http/public/sign-in.ts';
import { trackingPlugin } from './http/public/tracking.ts';
import { unsubscribePlugin } from './http/public/unsubscribe.ts';
import { memberRefOf, refOf } from './http/record-id.ts';
import type { Services } from './http/services.ts';
import { createWebApp } from './http/web/web-app.ts';
import { startAnalyzingNewTables } from './jobs/analyze-new-tables.ts';
import { startAutomationEngine } from './jobs/automation-engine.ts';
import { startCampaignRunner } from './jobs/campaign-runner.ts';
import { startDeliveryHandler } from './jobs/delivery-handler.ts';
import { createJobHandlers } from './jobs/job-handlers.ts';
import { startLeadScorer } from './jobs/lead-scorer.ts';
import { startLeadWatch } from './jobs/lead-watch.ts';
import { startMailSender, startWhatsappSender } from './jobs/message-senders.ts';
import { startNotifier } from './jobs/notifier.ts';
import { startJobs } from './jobs/run-jobs.ts';
import { startWakingProjections } from './jobs/wake-projections.ts';
import { startWebhookDispatcher } from './jobs/webhook-dispatcher.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { withDryRuns } from './platform/database/dry-run.ts';
import { isReachable } from './platform/database/is-reachable.ts';
import { listenTo } from './platform/database/listen.ts';
import { openPipelinePool } from './platform/database/pipeline-pool.ts';
import type { Connection, Database } from './platform/database/pool.ts';
import { closeWorkPools, openWorkPools } from './platform/database/work-pools.ts';
import { createTextResolver } from './platform/dns/resolve-texts.ts';
import { newId } from './platform/ids.ts';
import { countJobs } from './platform/jobs/job-list.ts';
import type { Log } from './platform/log.ts';
import { createMailer } from './platform/mail/mailer.ts';
import { createMetrics } from './platform/metrics/metrics.ts';
import { withHostsOf } from './platform/outbound/allow-list.ts';
import { createOutbound } from './platform/outbound/outbound.ts';
import { createHostResolver } from './platform/outbound/resolve-host.ts';
import { createSealer } from './platform/secrets/sealer.ts';
import { createSigner } from './platform/secrets/signer.ts';
import { version } from './version.ts';

const webBuild = join(import.meta.dirname, '../../web/dist');
const arriveWithinMs = 6_000;
// Three of them may run projections.
const maxConcurrentJobs = 5;

export interface AppOptions {
  config: Config;
  connection: Connection;
  /** Signs sessions and encrypts stored secrets. */
  secret: string;
  log: Log;
  clock?: Clock;
  /** For tests: replaces the system's name servers. */
  nameServers?: readonly string[];
  /** For tests: a response with a status that its route does not declare is an error. */
  declaredOnly?: boolean;
  /** The number of unhandled rejections since the start. */
  unhandledRejections?: () => number;
}

export interface App {
  server: FastifyInstance;
  services: Services;
  /** Starts the background work: jobs and webhooks. */
  work: () => Promise<void>;
  close: () => Promise<void>;
}

export async function buildApp(options: AppOptions): Promise<App> {
  const { config, connection, secret, log, clock = systemClock } = options;
  const { publicUrl } = config;
  const catalogs = createCatalogCache();
  const onBroken = ({ message }: Error) =>
    log.warn({ reason: message }, 'A connection to the database broke');
  const intake = openPipelinePool(connection, {
    // Four for the shared batches, and those that wait for locks.
    connections: 4 + maxIsolatedBatches,
    onBroken,
  });
  const pools = openWorkPools(connection, { requestConnections: config.databasePool, onBroken });
  // A dry run of a request is seen by its handler alone, so what all requests share reads outside.
  const connections = pools.request.database;
  const requests = withDryRuns(connections);
  const { database } = pools.job;
  const metrics = createMetrics({
    jobs: () => countJobs(database.kysely),
    webhooks: () => countBacklog(database),
    automations: () => countOpenRuns(database),
    streamClients: () => services.broadcaster.size(),
    unhandledRejections: options.unhandledRejections ?? (() => 0),
  });
  const keyUsage = createKeyUsage(requests.pool, log);
  const sessionUsage = createSessionUsage(requests.pool, log);
  const busy = createBusyMeter();
  const { captureLead, captureTogether, writeInOrder } = createIntake({
    busy,
    ...{ intake, catalogs, listeners, clock, database: requests },
    onBatch: metrics.batch,
  });
  const totals = createTotalsCache();
  const indexes = createRecordIndexes(connections);
  const refs = { refOf, memberRefOf };
  const readOver = (database: Database) => ({
    ...{ database, catalogs, totals, indexes, refs, clock },
  });
  const read = readOver(database);
  const feedOver = (over: Database) =>
    createChangeFeed({
      database: over,
      readers: createRecordReaders(readOver(over), {
        lead: fromLead,
        contact: (contact) => contactResource.render(contact, style),
        deal: (deal) => dealResource.render(deal, style),
        task: (task) => taskResource.render(task, style),
      }),
    });
  const feed = feedOver(database);
  const { smtpUrl, mailFrom } = config;
  const mailer = smtpUrl === null ? null : createMailer({ url: smtpUrl, from: mailFrom });
  const sendsMail = mailer !== null;
  const people = createPeople(requests, { secret, publicUrl, log, sendsMail });
  const resolve = createHostResolver({ nameServers: options.nameServers });
  const outbound = createOutbound(config.outboundAllow, { resolve });
  const sealer = createSealer(secret);
  const { metaGraphUrl, mailgunUrl, sesUrl } = config;
  // The addresses of services that the operator has set may be internal.
  const serviceUrls = [metaGraphUrl, ...(mailgunUrl === null ? [] : [mailgunUrl])];
  const providers = createOutbound(withHostsOf(config.outboundAllow, serviceUrls), { resolve });
  const mailProviders = createMailProviders({
    ...{ database: requests, sealer, outbound, providers, mailgunUrl, sesUrl },
  });
  const trackingTokens = createTrackingTokens(createSigner(secret, 'tracked links'));
  const mailAccount = { outbound, sealer, smtpUrl, mailFrom, mailProviders, trackingTokens };
  const writeOver = (over: Database) => ({
    ...{ database: over, catalogs, listeners, clock },
    ...{ references: catalogReferences, memberReferences },
  });
  const whatsappApi = { outbound: providers, graphUrl: metaGraphUrl };
  const whatsapp = {
    ...{ ...writeOver(database), ...whatsappApi, sealer, captureLead },
    ...{ stopCampaign, reopenCampaign },
  };
  const connectors = createConnectors({
    ...{ providers, graphUrl: metaGraphUrl, outbound, database, listeners, clock, whatsapp },
  });
  const presentLead: Services['presentLead'] = (lead, catalog) => fromLead(leadOf(lead, catalog));
  const services: Services = {
    publicUrl,
    version,
    clock,
    captureLead,
    submitLead: createSubmitLead({ captureLead, intake, catalogs, clock }),
    submitForm: createSubmitForm({ captureLead, intake, catalogs, clock }),
    admitRequest: createAdmitRequest(requests.pool),
    authenticateKey: createAuthenticateKey(requests.pool, Date.now),
    authenticateSession: createAuthenticateSession(requests.pool, { secret, publicUrl }),
    keyUsage,
    sessionUsage,
    read: readOver(requests),
    reads: {
      request: readOver(requests),
      search: readOver(pools.search.database),
      report: readOver(pools.report.database),
    },
    feed,
    broadcaster: createEventBroadcaster({
      database: read.database,
      listen: (handlers) => listenTo(connection, { channel: eventsChannel, ...handlers }),
    }),
    acquireStream: createStreamLimiter(config.streams),
    presence: createPresence({
      processId: newId(),
      notify: async (payload) => {
        await database.pool.query('select pg_notify($1, $2)', [presenceChannel, payload]);
      },
      listen: (handlers) => listenTo(connection, { channel: presenceChannel, ...handlers }),
    }),
    unreadFeed: createUnreadFeed({
      database,
      listen: (handlers) => listenTo(connection, { channel: unreadChannel, ...handlers }),
    }),
    write: writeOver(requests),
    workspaces: {
      ...{ database: requests, people, clock, listeners },
      newWorkspaces: config.newWorkspaces,
    },
    sendsMail,
    dryRuns: { connections, database: requests, feed: feedOver(requests) },
    ...{ outbound, sealer, mailAccount, whatsappApi },
    resolveTexts: createTextResolver(options.nameServers),
    presentLead,
    integrations: {
      ...{ database: requests, clock, connectors },
      receivers: createReceiverFinder({ database: requests, sealer }),
      storeDeliveries: createStoreDeliveries({ intake, clock }),
    },
  };
  const visits = createVisitRecorder({ ...services.write, database: requests }, (error) =>
    log.warn({ err: error }, 'Opened mails and followed links could not be recorded'),
  );
  const web = createWebApp(webBuild, () => onlyWorkspaceName(requests.kysely));
  if (web === undefined) log.warn('The web app is not built: run `npm run build`');
  const server = await buildServer(services, {
    // start.ts prints the address for people.
    log: log.child({}, { level: log.level === 'info' ? 'warn' : log.level }),
    trustProxy: config.trustProxy,
    requireHttps: config.requireHttps,
    corsOrigins: config.corsOrigins,
    pools,
    isReady: () => isReachable(requests),
    declaredOnly: options.declaredOnly ?? false,
    onResponse: createMeasure(metrics),
    web,
    scopes: [
      signInPlugin({ people, publicUrl }),
      formPlugin(services),
      automationHookPlugin(services),
      integrationHookPlugin(services),
      feedPlugin(services),
      mailHookPlugin(services),
      mailPreviewPlugin,
      unsubscribePlugin(services),
      trackingPlugin({ tokens: trackingTokens, visits }),
      metricsPlugin({ metrics, token: config.metricsToken }),
      setupPlugin({ database: requests, people, clock, listeners }),
      invitePlugin({ database: requests, people, clock, listeners }),
      accountsPlugin({ database: requests, people, clock }),
    ],
  });
  const write = writeOver(database);
  const score = { ...read, ...write, parseFilter: readRuleFilter };
  const tasks = createJobHandlers({
    ...{ write, score, feed, sealer, outbound, mailer, publicUrl, log, connectors },
    ...{ captureTogether, intake, writeInOrder, busy, webhookLogDays: config.webhookLogDays },
    pushContact: vapidContact(publicUrl, mailFrom),
  });
  const background: { stop: () => Promise<void> }[] = [];
  return {
    server,
    services,
    async work() {
      indexes
        .preloadLargest([leadList, listedContacts, dealList])
        .catch(({ message }: Error) => log.warn({ reason: message }, 'Could not load large lists'));
      background.push(
        await startJobs({ database, connection, tasks, log, concurrency: maxConcurrentJobs }),
        startWebhookDispatcher({
          ...{ ...services, read, write: { ...read, ...write }, connection, log },
          onAttempt: metrics.delivery,
        }),
        startLeadScorer({ score, connection, log }),
        startAutomationEngine({
          run: { ...read, ...write, outbound, sealer, presentLead, publicUrl },
          ...{ connection, log },
        }),
        startDeliveryHandler({
          handle: { ...read, captureTogether, sealer, connectors },
          ...{ connection, log },
        }),
        startLeadWatch({ ...read, ...write }, log),
        startMailSender({
          send: { ...write, ...mailAccount, publicUrl },
          ...{ connection, log },
        }),
        startCampaignRunner({
          run: {
            ...{ ...read, ...write, ...mailAccount, presentLead, publicUrl, parseFilter },
            whatsapp: whatsappApi,
          },
          ...{ connection, log },
        }),
        startWhatsappSender({ send: whatsapp, connection, log }),
        startNotifier({ notify: { database, clock, sendsMail }, connection, log }),
        startWakingProjections({ database, projections }, log),
        startAnalyzingNewTables(database, log),
      );
    },
    async close() {
      // Requests that have not fully arrived by then are dropped.
      const late = setTimeout(() => server.server.closeAllConnections(), arriveWithinMs);
      // Streams never end by themselves, so closing the server would wait for them.
      await services.broadcaster.close();
      await services.presence.close();
      await services.unreadFeed.close();
      await Promise.all([server.close(), ...background.map((one) => one.stop())]);
      clearTimeout(late);
      await visits.close();
      await Promise.all([services.outbound.close(), providers.close()]);
      await mailer?.close();
      await Promise.all([keyUsage.close(), sessionUsage.close()]);
      await intake.end();
      await closeWorkPools(pools);
    },
  };
}
