// What webhooks and the live stream bear: how fast a log is told beside what the HTTP client does by
// itself, what bad receivers cost the others, what listening costs intake, and how soon it is heard.
import { median, middle, type Sample } from '../figure.ts';
import { measureIntake } from '../measure/intake.ts';
import type { Stage } from '../measure/stage.ts';
import { startWorker } from '../processes/start-worker.ts';
import {
  call,
  type Drained,
  drain,
  openReceiver,
  type Receiver,
  register,
  urlsOf,
} from './endpoints.ts';
import { measureStream, type StreamMeasured } from './measure-stream.ts';
import type { Posted, PostPlan } from './post-plainly.ts';
import type { Answered, EvenPlan } from './send-evenly.ts';

export interface WebhooksMeasured {
  endpoints: number;
  leads: number;
  plain: Sample[];
  told: Sample[];
  /** Those that answer, while another hangs and one refuses. */
  besideBad: { endpoints: number; samples: Sample[] };
  intake: { none: Sample[]; listening: Sample[]; endpoints: number };
  /** From the 201 of a lead to its first delivery. */
  soon: { perSecond: number; p50Ms: number; p99Ms: number };
  stream: StreamMeasured;
}

const endpoints = 20;
const listening = 3;
const perSecond = 200;
const refused = 'http://127.0.0.1:1/refused';

export async function measureWebhooks(
  stage: Stage,
  tell: (line: string) => void,
): Promise<WebhooksMeasured> {
  const receiver = await openReceiver();
  try {
    const drains = await measureDrains(stage, receiver, tell);
    const intake = await measureListening(stage, receiver, tell);
    const soon = await measureSoon(stage, receiver);
    tell(`from 201 to the first delivery: ${soon.p50Ms.toFixed(1)} ms`);
    const stream = await measureStream(stage, tell);
    return { endpoints, ...drains, intake, soon, stream };
  } finally {
    await receiver.stop();
  }
}

async function measureDrains(stage: Stage, receiver: Receiver, tell: (line: string) => void) {
  const { world, settings } = stage;
  const leads = settings.toldLeads;
  tell(`filling workspaces with ${leads} leads`);
  const good = await world.addSender('leadhub');
  const bad = await world.addSender('leadhub');
  for (const { workspaceId } of [good, bad]) await world.fill(workspaceId, leads);
  await register(stage, good, urlsOf(receiver, endpoints), false);
  const hanging = `http://127.0.0.1:${receiver.port}/hang`;
  const answering = endpoints - 2;
  await register(stage, bad, [hanging, refused, ...urlsOf(receiver, answering)], false);
  const body = await bodyOf(stage, good);

  const poster = startWorker<PostPlan, Posted>('webhooks/post-plainly.ts');
  const plain: Sample[] = [];
  const told: Sample[] = [];
  const besideBad: Sample[] = [];
  try {
    for (let round = 0; round < settings.rounds; round += 1) {
      const posts = Math.min(leads * endpoints, 100_000);
      const posted = await poster.ask({ port: receiver.port, endpoints, body, posts });
      plain.push({ perSecond: posted.perSecond, cpuUs: cpu({ program: posted.cpuUs }) });
      told.push(sampleOf(await drain(stage, good, receiver, leads * endpoints)));
      besideBad.push(sampleOf(await drain(stage, bad, receiver, leads * answering)));
      tell(
        `${[plain, told, besideBad].map((all) => all.at(-1)?.perSecond.toFixed()).join(', ')} messages a second: plainly, told, told beside two bad ones`,
      );
    }
  } finally {
    await poster.stop();
  }
  return { leads, plain, told, besideBad: { endpoints: answering, samples: besideBad } };
}

const cpu = (used: { program: number; database?: number }) => ({
  ...{ generator: 0, database: 0 },
  ...used,
});
const sampleOf = ({ perSecond, cpuUs }: Drained): Sample => ({ perSecond, cpuUs: cpu(cpuUs) });

/** As long as those that are sent. */
async function bodyOf(stage: Stage, sender: Parameters<typeof call>[1]): Promise<string> {
  const { data } = await call(stage, sender, 'GET', '/api/v1/leads?per_page=1');
  const timestamp = new Date().toISOString();
  return JSON.stringify({
    ...{ type: 'lead.created', timestamp },
    data: { sequence: 1, version: 1, lead: data[0] },
  });
}

async function measureListening(stage: Stage, receiver: Receiver, tell: (line: string) => void) {
  const { world, settings } = stage;
  const none: Sample[] = [];
  const heard: Sample[] = [];
  for (let round = 0; round < settings.rounds; round += 1) {
    const quiet = await world.addSender('leadhub');
    none.push(await measureIntake(stage, 'leadhub', settings.connections, [quiet]));
    const told = await world.addSender('leadhub');
    await register(stage, told, urlsOf(receiver, listening), true);
    heard.push(await measureIntake(stage, 'leadhub', settings.connections, [told]));
    // What is still to be told is no part of the next figure.
    await call(stage, told, 'GET', '/api/v1/webhooks').then(async ({ data }) => {
      for (const { id } of data) await call(stage, told, 'DELETE', `/api/v1/webhooks/${id}`);
    });
    const rates = [none, heard].map((all) => all.at(-1)?.perSecond.toFixed());
    tell(`intake ${rates.join(', ')} leads a second: while nobody listens, while ${listening} do`);
  }
  return { none, listening: heard, endpoints: listening };
}

async function measureSoon(stage: Stage, receiver: Receiver): Promise<WebhooksMeasured['soon']> {
  const { inlet, world, settings } = stage;
  const sender = await world.addSender('leadhub');
  await register(stage, sender, urlsOf(receiver, 1), true);
  await receiver.ask({ do: 'reset' });
  const even = startWorker<EvenPlan, Answered>('webhooks/send-evenly.ts');
  try {
    const seconds = settings.seconds * 2;
    const answered = await even.ask({
      ...{ port: inlet.port, target: sender.target, perSecond, seconds },
    });
    let arrivals = new Map<string, number>();
    for (let tries = 0; tries < 200 && arrivals.size < answered.length; tries += 1) {
      arrivals = new Map((await receiver.ask({ do: 'arrivals' })).arrivals);
    }
    const taken = answered.map(([lead, at]) => (arrivals.get(lead) ?? Infinity) - at);
    const sorted = taken.toSorted((one, other) => one - other);
    const p99Ms = sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN;
    return { perSecond, p50Ms: median(taken), p99Ms };
  } finally {
    await even.stop();
  }
}

export const rateOf = (samples: readonly Sample[]): number =>
  middle(samples, (sample) => sample.perSecond) ?? Number.NaN;
