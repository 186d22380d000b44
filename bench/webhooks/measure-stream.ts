import { readFileSync } from 'node:fs';
import type { Stage } from '../measure/stage.ts';
import { startWorker } from '../processes/start-worker.ts';
import type { FollowAsk, Followed } from './follow-stream.ts';
import type { Answered, EvenPlan } from './send-evenly.ts';

export interface StreamMeasured {
  clients: number;
  eventsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** By how much the program's memory grew from the first half to the second, in MB. */
  grownMb: number;
}

const eventsPerSecond = 100;

export async function measureStream(
  { inlet, world, settings }: Stage,
  tell: (line: string) => void,
): Promise<StreamMeasured> {
  const clients = settings.streamClients;
  const sender = await world.addSender('leadhub');
  const crowd = startWorker<FollowAsk, Followed>('webhooks/follow-stream.ts');
  const even = startWorker<EvenPlan, Answered>('webhooks/send-evenly.ts');
  const send = (seconds: number) =>
    even.ask({ port: inlet.port, target: sender.target, perSecond: eventsPerSecond, seconds });
  try {
    await crowd.ask({ do: 'open', port: inlet.port, key: sender.target.key, clients });
    tell(`${clients} clients listen`);
    await send(settings.seconds);
    const before = memoryMb(inlet.pid);
    await crowd.ask({ do: 'reset' });
    const sent = await send(settings.seconds * 3);
    let heard = await crowd.ask({ do: 'count' });
    for (let tries = 0; tries < 200 && heard.fewest < sent.length; tries += 1) {
      heard = await crowd.ask({ do: 'count' });
    }
    if (heard.fewest < sent.length) {
      throw new Error(`A client heard ${heard.fewest} of ${sent.length} events.`);
    }
    const { p50Ms, p99Ms } = heard;
    tell(`an event is heard after ${p50Ms.toFixed()} ms, p99 ${p99Ms.toFixed()} ms`);
    const grownMb = memoryMb(inlet.pid) - before;
    return { clients, eventsPerSecond, p50Ms, p99Ms, grownMb };
  } finally {
    await crowd.stop();
    await even.stop();
  }
}

function memoryMb(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
