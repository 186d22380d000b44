// Metrics for Prometheus: this process records some as it works, and collects the others from their
// sources on each scrape.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Collected on each scrape; a source that reads the database may fail. */
export interface Sources {
  jobs: () => Promise<{ counts: Record<string, number>; oldestDueSeconds: number }>;
  webhooks: () => Promise<
    Record<'active' | 'failing' | 'events' | 'maxEvents' | 'retries' | 'oldestSeconds', number>
  >;
  automations: () => Promise<
    Record<'ready' | 'waiting' | 'calling' | 'failed' | 'oldestDueSeconds', number>
  >;
  streamClients: () => number;
  unhandledRejections: () => number;
}

interface RequestLabels {
  contract: string;
  method: string;
  route: string;
  status: number;
}

export interface Metrics {
  /** Returns the function that records the duration of one such request in milliseconds. */
  requests: (labels: RequestLabels) => (ms: number) => void;
  /** Records how many leads shared a transaction. */
  batch: (leads: number) => void;
  delivery: (outcome: 'delivered' | 'failed', ms: number) => void;
  scrape: () => Promise<{ type: string; text: string }>;
}

// From one millisecond to the timeout of a webhook.
const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

// Collected once in a process, since nothing ends their timers and observers.
let processRegistry: Registry | undefined;

function metricsOfProcess(): Registry {
  if (processRegistry === undefined) {
    processRegistry = new Registry();
    collectDefaultMetrics({ register: processRegistry });
  }
  return processRegistry;
}

export function createMetrics(sources: Sources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'inlet_http_request_duration_seconds',
    help: 'Duration of requests by contract, route and status; its count is the number of requests.',
    labelNames: ['contract', 'method', 'route', 'status'] as const,
    buckets: seconds,
    registers,
  });
  const batches = new Histogram({
    name: 'inlet_intake_batch_leads',
    help: 'Number of leads that shared one transaction.',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128],
    registers,
  });
  const deliveries = new Histogram({
    name: 'inlet_webhook_delivery_duration_seconds',
    help: 'How long endpoints took to respond, by outcome; its count is the number of attempts.',
    labelNames: ['outcome'] as const,
    buckets: seconds,
    registers,
  });
  const outcomes = {
    delivered: deliveries.labels('delivered'),
    failed: deliveries.labels('failed'),
  };
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const clients = gauge('inlet_stream_clients', 'Clients of the live stream on this process.');
  new Counter({
    name: 'inlet_unhandled_rejections_total',
    help: 'Unhandled promise rejections: each is a defect, and is in the log.',
    registers,
    collect() {
      this.reset();
      this.inc(sources.unhandledRejections());
    },
  });
  const reachable = gauge('inlet_database_up', 'Whether the database responds.');
  const jobs = new Gauge({
    name: 'inlet_jobs',
    help: 'Jobs of all processes by state: due, later, running, or failed permanently.',
    labelNames: ['state'] as const,
    registers,
  });
  const oldest = gauge('inlet_jobs_oldest_due_seconds', 'How long the oldest due job has waited.');
  const webhooks = gauge('inlet_webhooks', 'Active webhooks.');
  const failing = gauge('inlet_webhooks_failing', 'Active webhooks whose last attempt failed.');
  const backlog = gauge('inlet_webhook_backlog_events', 'Events that are still to be delivered.');
  const maxBacklog = gauge(
    'inlet_webhook_max_backlog_events',
    'The same, of the webhook with the largest backlog.',
  );
  const retries = gauge('inlet_webhook_retries', 'Messages that will be retried.');
  const oldestEvent = gauge(
    'inlet_webhook_oldest_due_seconds',
    'How long the oldest event to be delivered, or retry that is due, has waited.',
  );

  const runs = new Gauge({
    name: 'inlet_automation_runs',
    help: 'Runs of automations: ready, waiting, calling an address, or failed within a day.',
    labelNames: ['state'] as const,
    registers,
  });
  const oldestRun = gauge(
    'inlet_automation_oldest_due_seconds',
    'How long the oldest run that is due has waited.',
  );

  const all = Registry.merge([metricsOfProcess(), registry]);

  async function collect(): Promise<void> {
    clients.set(sources.streamClients());
    const [queue, webhookBacklog, { oldestDueSeconds, ...states }] = await Promise.all([
      ...([sources.jobs(), sources.webhooks(), sources.automations()] as const),
    ]);
    for (const [state, count] of Object.entries(states)) runs.set({ state }, count);
    oldestRun.set(oldestDueSeconds);
    for (const [state, count] of Object.entries(queue.counts)) jobs.set({ state }, count);
    oldest.set(queue.oldestDueSeconds);
    webhooks.set(webhookBacklog.active);
    failing.set(webhookBacklog.failing);
    backlog.set(webhookBacklog.events);
    maxBacklog.set(webhookBacklog.maxEvents);
    retries.set(webhookBacklog.retries);
    oldestEvent.set(webhookBacklog.oldestSeconds);
  }

  return {
    requests({ contract, method, route, status }) {
      const histogram = requests.labels(contract, method, route, String(status));
      return (ms) => histogram.observe(ms / 1_000);
    },
    batch: (leads) => batches.observe(leads),
    delivery: (outcome, ms) => outcomes[outcome].observe(ms / 1_000),
    async scrape() {
      // Without the database, the page still has the metrics of this process.
      const isUp = await collect().then(
        () => true,
        () => false,
      );
      reachable.set(isUp ? 1 : 0);
      return { type: all.contentType, text: await all.metrics() };
    },
  };
}
