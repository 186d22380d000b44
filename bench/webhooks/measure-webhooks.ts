// Measures webhooks and the live stream: the rate of delivery against that of the HTTP client alone,
// the cost of failing receivers for the others, the cost of webhooks for intake, and latency.
import { median, medianOf, type Sample } from '../figure.ts';
import type { Harness } from '../measure/harness.ts';
import { measureIntake } from '../measure/intake.ts';
import { startWorker } from '../processes/start-worker.ts';
import {
  call,
  type Drained,
  drain,
  openReceiver,
  pause,
  type Receiver,
  register,
  urlsOf,
} from './endpoints.ts';
import { measureStream, type StreamMeasured } from './measure-stream.ts';
import type { PostPlan, PostResult } from './post-directly.ts';
import type { Accepted, RatePlan } from './send-at-rate.ts';

export interface WebhooksMeasured {
  endpoints: number;
  leads: number;
  /** By the HTTP client alone. */
  direct: Sample[];
  delivered: Sample[];
  /** To the healthy endpoints, while one other hangs and one refuses connections. */
  withFailing: { healthy: number; samples: Sample[] };
  intake: { without: Sample[]; withWebhooks: Sample[]; endpoints: number };
  /** From the 201 of a lead to its first delivery. */
  firstDelivery: { perSecond: number; p50Ms: number; p99Ms: number };
  stream: StreamMeasured;
}

const endpoints = 20;
const intakeEndpoints = 3;
const perSecond = 200;
const refusedUrl = 'http://127.0.0.1:1/refused';

export async function measureWebhooks(
  harness: Harness,
  log: (line: string) => void,
): Promise<WebhooksMeasured> {
  const receiver = await openReceiver();
  try {
    const drains = await measureDrains(harness, receiver, log);
    const intake = await measureIntakeWithWebhooks(harness, receiver, log);
    const firstDelivery = await measureFirstDelivery(harness, receiver);
    log(`from 201 to the first delivery: ${firstDelivery.p50Ms.toFixed(1)} ms`);
    const stream = await measureStream(harness, log);
    return { endpoints, ...drains, intake, firstDelivery, stream };
  } finally {
    await receiver.stop();
  }
}

async function measureDrains(harness: Harness, receiver: Receiver, log: (line: string) => void) {
  const { world, settings } = harness;
  const leads = settings.webhookLeads;
  log(`filling workspaces with ${leads} leads`);
  const healthySender = await world.addSender('leadhub');
  const failingSender = await world.addSender('leadhub');
  for (const { workspaceId } of [healthySender, failingSender])
    await world.fill(workspaceId, leads);
  await register(harness, healthySender, urlsOf(receiver, endpoints), false);
  const hangingUrl = `http://127.0.0.1:${receiver.port}/hang`;
  const healthy = endpoints - 2;
  await register(
    harness,
    failingSender,
    [hangingUrl, refusedUrl, ...urlsOf(receiver, healthy)],
    false,
  );
  const body = await bodyOf(harness, healthySender);

  const poster = startWorker<PostPlan, PostResult>('webhooks/post-directly.ts');
  const direct: Sample[] = [];
  const delivered: Sample[] = [];
  const withFailing: Sample[] = [];
  try {
    for (let round = 0; round < settings.rounds; round += 1) {
      const posts = Math.min(leads * endpoints, 100_000);
      const posted = await poster.call({ port: receiver.port, endpoints, body, posts });
      direct.push({ perSecond: posted.perSecond, cpuUs: cpu({ program: posted.cpuUs }) });
      delivered.push(sampleOf(await drain(harness, healthySender, receiver, leads * endpoints)));
      withFailing.push(sampleOf(await drain(harness, failingSender, receiver, leads * healthy)));
      log(
        `${[direct, delivered, withFailing].map((all) => all.at(-1)?.perSecond.toFixed()).join(', ')} messages a second: HTTP client alone, delivered, delivered while two fail`,
      );
    }
  } finally {
    await poster.stop();
  }
  return { leads, direct, delivered, withFailing: { healthy, samples: withFailing } };
}

const cpu = (used: { program: number; database?: number }) => ({
  ...{ generator: 0, database: 0 },
  ...used,
});
const sampleOf = ({ perSecond, cpuUs }: Drained): Sample => ({ perSecond, cpuUs: cpu(cpuUs) });

/** As long as the bodies that Inlet delivers. */
async function bodyOf(harness: Harness, sender: Parameters<typeof call>[1]): Promise<string> {
  const { data } = await call(harness, sender, 'GET', '/api/v1/leads?per_page=1');
  const timestamp = new Date().toISOString();
  return JSON.stringify({
    ...{ type: 'lead.created', timestamp },
    data: { sequence: 1, version: 1, lead: data[0] },
  });
}

async function measureIntakeWithWebhooks(
  harness: Harness,
  receiver: Receiver,
  log: (line: string) => void,
) {
  const { world, settings } = harness;
  const without: Sample[] = [];
  const withWebhooks: Sample[] = [];
  for (let round = 0; round < settings.rounds; round += 1) {
    const plainSender = await world.addSender('leadhub');
    without.push(await measureIntake(harness, 'leadhub', settings.connections, [plainSender]));
    const webhookSender = await world.addSender('leadhub');
    await register(harness, webhookSender, urlsOf(receiver, intakeEndpoints), true);
    withWebhooks.push(
      await measureIntake(harness, 'leadhub', settings.connections, [webhookSender]),
    );
    // Pending deliveries must not affect the next figure.
    await call(harness, webhookSender, 'GET', '/api/v1/webhooks').then(async ({ data }) => {
      for (const { id } of data)
        await call(harness, webhookSender, 'DELETE', `/api/v1/webhooks/${id}`);
    });
    const rates = [without, withWebhooks].map((all) => all.at(-1)?.perSecond.toFixed());
    log(`intake ${rates.join(', ')} leads a second: without webhooks, with ${intakeEndpoints}`);
  }
  return { without, withWebhooks, endpoints: intakeEndpoints };
}

async function measureFirstDelivery(
  harness: Harness,
  receiver: Receiver,
): Promise<WebhooksMeasured['firstDelivery']> {
  const { inlet, world, settings } = harness;
  const sender = await world.addSender('leadhub');
  await register(harness, sender, urlsOf(receiver, 1), true);
  await receiver.call({ do: 'reset' });
  const rateSender = startWorker<RatePlan, Accepted>('webhooks/send-at-rate.ts');
  try {
    const seconds = settings.seconds * 2;
    const accepted = await rateSender.call({
      ...{ port: inlet.port, target: sender.target, perSecond, seconds },
    });
    let arrivals = new Map<string, number>();
    for (let tries = 0; tries < 500 && arrivals.size < accepted.length; tries += 1) {
      await pause(20);
      arrivals = new Map((await receiver.call({ do: 'arrivals' })).arrivals);
    }
    const latencies = accepted.map(([lead, at]) => (arrivals.get(lead) ?? Infinity) - at);
    const sorted = latencies.toSorted((one, other) => one - other);
    const p99Ms = sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN;
    return { perSecond, p50Ms: median(latencies), p99Ms };
  } finally {
    await rateSender.stop();
  }
}

export const rateOf = (samples: readonly Sample[]): number =>
  medianOf(samples, (sample) => sample.perSecond) ?? Number.NaN;
