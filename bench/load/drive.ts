// Sends requests over N connections for a given time; each connection waits for a response before it
// sends the next request.
import { availableParallelism } from 'node:os';
import { readCpuTimes, readMachineTime, type Watched } from '../processes/cpu-times.ts';
import { type Connection, openConnection } from './connection.ts';
import { createHistogram } from './histogram.ts';
import type { IntakeRoute } from './lead-bodies.ts';
import { createRequests, roundRobin, type Target } from './requests.ts';

export type LoadPlan = Load & {
  port: number;
  connections: number;
  /** Responses of this time do not count. */
  warmUpMs: number;
  measureMs: number;
  /** Processes whose CPU time is measured along with the generator's own. */
  watched: Watched;
};

/** Either distinct leads, or these requests, round robin. */
type Load = { route: IntakeRoute; targets: Target[] } | { texts: string[] };

export interface LoadResult {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
  /** Responses by status, the warm-up included. */
  responses: Record<string, number>;
  /** Microseconds of CPU a request. */
  cpuUs: { generator: number } & Record<keyof Watched, number>;
  /** The share of the machine that other programs used. */
  others: number;
}

// For the last responses, after the last request.
const responseTimeoutMs = 30_000;

interface Mark {
  at: number;
  responses: number;
  generator: number;
  watched: Record<keyof Watched, number>;
  machine: number;
}

export function drive(plan: LoadPlan): Promise<LoadResult> {
  const { connections: count, warmUpMs, measureMs } = plan;
  const next = 'texts' in plan ? roundRobin(plan.texts) : createRequests(plan.route, plan.targets);
  const times = createHistogram();
  const responses: Record<string, number> = {};
  const sentAt = new Float64Array(count);
  let connections: Connection[] = [];
  let measured = 0;
  let phase: 'warm-up' | 'measure' | 'end' = 'warm-up';
  let awaiting = count;

  const mark = (): Mark => {
    const { user, system } = process.cpuUsage();
    return {
      at: performance.now(),
      responses: measured,
      generator: user + system,
      watched: readCpuTimes(plan.watched),
      machine: readMachineTime(),
    };
  };

  return new Promise((resolve, reject) => {
    let from: Mark;
    let to: Mark;
    let timeout: NodeJS.Timeout;
    const send = (index: number) => {
      sentAt[index] = performance.now();
      connections[index]?.send(next());
    };
    const onResponse = (index: number, status: number) => {
      responses[status] = (responses[status] ?? 0) + 1;
      if (phase === 'measure') {
        times.add((performance.now() - (sentAt[index] ?? 0)) * 1000);
        measured += 1;
      }
      if (phase !== 'end') return send(index);
      awaiting -= 1;
      if (awaiting > 0) return;
      clearTimeout(timeout);
      for (const connection of connections) connection.close();
      resolve({ ...ratesBetween(from, to), ...latencies(), responses });
    };
    const latencies = () => ({
      p50Ms: times.percentile(0.5) / 1000,
      p99Ms: times.percentile(0.99) / 1000,
      maxMs: times.max() / 1000,
    });

    const opening = Array.from({ length: count }, (_, index) =>
      openConnection(plan.port, {
        onResponse: (status) => onResponse(index, status),
        onError: reject,
      }),
    );
    Promise.all(opening).then((opened) => {
      connections = opened;
      setTimeout(() => {
        from = mark();
        phase = 'measure';
      }, warmUpMs);
      setTimeout(() => {
        to = mark();
        phase = 'end';
        timeout = setTimeout(
          () => reject(new Error(`${awaiting} requests got no response.`)),
          responseTimeoutMs,
        );
      }, warmUpMs + measureMs);
      for (let index = 0; index < count; index += 1) send(index);
    }, reject);
  });
}

function ratesBetween(from: Mark, to: Mark): Pick<LoadResult, 'perSecond' | 'cpuUs' | 'others'> {
  const responses = to.responses - from.responses;
  const elapsedMs = to.at - from.at;
  const generator = to.generator - from.generator;
  const program = to.watched.program - from.watched.program;
  const database = to.watched.database - from.watched.database;
  const others = to.machine - from.machine - generator - program - database;
  const each = (microseconds: number) => microseconds / Math.max(1, responses);
  return {
    perSecond: responses / (elapsedMs / 1000),
    cpuUs: { generator: each(generator), program: each(program), database: each(database) },
    others: Math.max(0, others / (elapsedMs * 1000 * availableParallelism())),
  };
}
