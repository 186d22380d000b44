// The tenant that is not to notice: posts leads and reads lists at a steady rate, whatever becomes
// of the requests before. A request counts from the moment it was due.
import { Agent, request } from 'node:http';
import { createHistogram } from '../load/histogram.ts';
import { leadBodies } from '../load/lead-bodies.ts';
import { answerAsks } from '../processes/answer-asks.ts';

export type NeighbourAsk = { do: 'start'; port: number; key: string } | { do: 'stop' };

export interface Latencies {
  requests: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
  /** The share that was answered otherwise than it should be, or not at all. */
  failed: number;
}

export interface Noticed {
  posts: Latencies;
  gets: Latencies;
}

const perSecond = { posts: 40, gets: 20 };
const giveUpAfterMs = 60_000;
const lists = [
  '/api/v1/leads?per_page=25',
  '/api/v1/leads?status=new',
  '/api/v1/leads?search=smith',
  '/api/v1/contacts',
];

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
const now = () => performance.now();
let lead = 0;
let steady: { finish: () => Promise<Noticed> } | undefined;

/** The status, or 0 where none came. */
function send(port: number, key: string, path: string, body?: string): Promise<number> {
  return new Promise((resolve) => {
    const sent = request({
      ...{ host: '127.0.0.1', port, path, agent, timeout: giveUpAfterMs },
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => resolve(0));
    sent.on('response', (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.end(body);
  });
}

/** Sends one after another as each is due, until it is finished. */
function sendSteadily(rate: number, wanted: number, one: (index: number) => Promise<number>) {
  const times = createHistogram();
  const begun = now();
  const open: Promise<void>[] = [];
  let failed = 0;
  const timer = setInterval(() => {
    while (open.length < ((now() - begun) / 1_000) * rate) {
      const dueAt = begun + (open.length / rate) * 1_000;
      const answered = one(open.length).then((status) => {
        times.add((now() - dueAt) * 1_000);
        if (status !== wanted) failed += 1;
      });
      open.push(answered);
    }
  }, 1);
  return async (): Promise<Latencies> => {
    clearInterval(timer);
    await Promise.all(open);
    return {
      requests: open.length,
      perSecond: rate,
      p50Ms: times.percentile(0.5) / 1_000,
      p99Ms: times.percentile(0.99) / 1_000,
      maxMs: times.max() / 1_000,
      failed: failed / Math.max(1, open.length),
    };
  };
}

function start(port: number, key: string): void {
  const posts = sendSteadily(perSecond.posts, 201, () => {
    lead += 1;
    return send(port, key, '/api/v1/leads', leadBodies.leadhub(lead, ''));
  });
  const gets = sendSteadily(perSecond.gets, 200, (index) =>
    send(port, key, lists[index % lists.length] as string),
  );
  steady = {
    async finish() {
      const [ofPosts, ofGets] = await Promise.all([posts(), gets()]);
      return { posts: ofPosts, gets: ofGets };
    },
  };
}

answerAsks(async (ask: NeighbourAsk): Promise<Noticed | undefined> => {
  if (ask.do === 'start') {
    start(ask.port, ask.key);
    return undefined;
  }
  return steady?.finish();
});
