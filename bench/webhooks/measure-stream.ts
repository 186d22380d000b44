import type { Harness } from '../measure/harness.ts';
import { readRssMb } from '../processes/read-rss.ts';
import { startWorker } from '../processes/start-worker.ts';
import { pause } from './endpoints.ts';
import type { Accepted, RatePlan } from './send-at-rate.ts';
import type { StreamCommand, StreamReceived } from './stream-clients.ts';

export interface StreamMeasured {
  clients: number;
  eventsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Growth of the program's memory while it streams, after a warm-up. */
  memoryGrowthMb: number;
}

const eventsPerSecond = 100;

export async function measureStream(
  { inlet, world, settings }: Harness,
  log: (line: string) => void,
): Promise<StreamMeasured> {
  const clients = settings.streamClients;
  const sender = await world.addSender('leadhub');
  const streamClients = startWorker<StreamCommand, StreamReceived>('webhooks/stream-clients.ts');
  const rateSender = startWorker<RatePlan, Accepted>('webhooks/send-at-rate.ts');
  const send = (seconds: number) =>
    rateSender.call({
      port: inlet.port,
      target: sender.target,
      perSecond: eventsPerSecond,
      seconds,
    });
  try {
    await streamClients.call({ do: 'open', port: inlet.port, key: sender.target.key, clients });
    log(`${clients} clients are connected`);
    await send(settings.seconds);
    const before = readRssMb(inlet.pid);
    await streamClients.call({ do: 'reset' });
    const sent = await send(settings.seconds * 3);
    let received = await streamClients.call({ do: 'count' });
    for (let tries = 0; tries < 500 && received.fewest < sent.length; tries += 1) {
      await pause(20);
      received = await streamClients.call({ do: 'count' });
    }
    if (received.fewest < sent.length) {
      throw new Error(`A client received ${received.fewest} of ${sent.length} events.`);
    }
    const { p50Ms, p99Ms } = received;
    log(`an event arrives after ${p50Ms.toFixed()} ms, p99 ${p99Ms.toFixed()} ms`);
    const memoryGrowthMb = readRssMb(inlet.pid) - before;
    return { clients, eventsPerSecond, p50Ms, p99Ms, memoryGrowthMb };
  } finally {
    await streamClients.stop();
    await rateSender.stop();
  }
}
