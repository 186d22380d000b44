// The tenant that must not notice an attack: posts leads and reads lists at a constant rate, without
// waiting for earlier responses. Latency counts from the moment a request was due.
import { Agent, request } from 'node:http';
import { createHistogram } from '../load/histogram.ts';
import { leadBodies } from '../load/lead-bodies.ts';
import { handleRequests } from '../processes/handle-requests.ts';

export type NeighbourCommand = { do: 'start'; port: number; key: string } | { do: 'stop' };

export interface Latencies {
  requests: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
  /** The share with an unexpected status or no response. */
  failed: number;
}

export interface NeighbourLatencies {
  posts: Latencies;
  gets: Latencies;
}

const perSecond = { posts: 40, gets: 20 };
const timeoutMs = 60_000;
const lists = [
  '/api/v1/leads?per_page=25',
  '/api/v1/leads?status=new',
  '/api/v1/leads?search=smith',
  '/api/v1/contacts',
];

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
const now = () => performance.now();
let lead = 0;
let running: { finish: () => Promise<NeighbourLatencies> } | undefined;

/** Resolves with the status, or 0 without a response. */
function send(port: number, key: string, path: string, body?: string): Promise<number> {
  return new Promise((resolve) => {
    const sent = request({
      ...{ host: '127.0.0.1', port, path, agent, timeout: timeoutMs },
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

/** Sends each request when it is due, until the returned function is called. */
function sendAtRate(rate: number, expected: number, sendOne: (index: number) => Promise<number>) {
  const times = createHistogram();
  const startedAt = now();
  const open: Promise<void>[] = [];
  let failed = 0;
  const timer = setInterval(() => {
    while (open.length < ((now() - startedAt) / 1_000) * rate) {
      const dueAt = startedAt + (open.length / rate) * 1_000;
      const response = sendOne(open.length).then((status) => {
        times.add((now() - dueAt) * 1_000);
        if (status !== expected) failed += 1;
      });
      open.push(response);
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
  const posts = sendAtRate(perSecond.posts, 201, () => {
    lead += 1;
    return send(port, key, '/api/v1/leads', leadBodies.leadhub(lead, ''));
  });
  const gets = sendAtRate(perSecond.gets, 200, (index) =>
    send(port, key, lists[index % lists.length] as string),
  );
  running = {
    async finish() {
      const [postLatencies, getLatencies] = await Promise.all([posts(), gets()]);
      return { posts: postLatencies, gets: getLatencies };
    },
  };
}

handleRequests(async (command: NeighbourCommand): Promise<NeighbourLatencies | undefined> => {
  if (command.do === 'start') {
    start(command.port, command.key);
    return undefined;
  }
  return running?.finish();
});
