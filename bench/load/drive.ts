// Sends leads over N connections for a while, each connection the next one when it has its answer.
import { availableParallelism } from 'node:os';
import { readCpuTimes, readMachineTime, type Watched } from '../processes/cpu-times.ts';
import { type Connection, openConnection } from './connection.ts';
import { createHistogram } from './histogram.ts';
import type { WayIn } from './lead-bodies.ts';
import { createRequests, inTurn, type Target } from './requests.ts';

export type LoadPlan = Load & {
  port: number;
  connections: number;
  /** Sent and answered, not measured. */
  warmUpMs: number;
  measureMs: number;
  /** Processes whose CPU time is told beside the generator's own. */
  watched: Watched;
};

/** Leads, ever new ones, or these requests, one after another and again. */
type Load = { way: WayIn; targets: Target[] } | { texts: string[] };

export interface LoadResult {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
  /** How many answers of each status, the warm-up included. */
  answers: Record<string, number>;
  /** Microseconds of CPU a request. */
  cpuUs: { generator: number } & Record<keyof Watched, number>;
  /** The share of the machine that went to anything else. */
  others: number;
}

// Of the last answers, once no more is sent.
const responseTimeoutMs = 30_000;

interface Mark {
  at: number;
  answered: number;
  generator: number;
  watched: Record<keyof Watched, number>;
  machine: number;
}

export function drive(plan: LoadPlan): Promise<LoadResult> {
  const { connections: count, warmUpMs, measureMs } = plan;
  const next = 'texts' in plan ? inTurn(plan.texts) : createRequests(plan.way, plan.targets);
  const times = createHistogram();
  const answers: Record<string, number> = {};
  const sentAt = new Float64Array(count);
  let connections: Connection[] = [];
  let measured = 0;
  let phase: 'warm-up' | 'measure' | 'end' = 'warm-up';
  let open = count;

  const mark = (): Mark => {
    const { user, system } = process.cpuUsage();
    return {
      at: performance.now(),
      answered: measured,
      generator: user + system,
      watched: readCpuTimes(plan.watched),
      machine: readMachineTime(),
    };
  };

  return new Promise((resolve, reject) => {
    let from: Mark;
    let to: Mark;
    let patience: NodeJS.Timeout;
    const send = (index: number) => {
      sentAt[index] = performance.now();
      connections[index]?.send(next());
    };
    const answered = (index: number, status: number) => {
      answers[status] = (answers[status] ?? 0) + 1;
      if (phase === 'measure') {
        times.add((performance.now() - (sentAt[index] ?? 0)) * 1000);
        measured += 1;
      }
      if (phase !== 'end') return send(index);
      open -= 1;
      if (open > 0) return;
      clearTimeout(patience);
      for (const connection of connections) connection.close();
      resolve({ ...ratesBetween(from, to), ...latencies(), answers });
    };
    const latencies = () => ({
      p50Ms: times.percentile(0.5) / 1000,
      p99Ms: times.percentile(0.99) / 1000,
      maxMs: times.max() / 1000,
    });

    const opening = Array.from({ length: count }, (_, index) =>
      openConnection(plan.port, {
        answered: (status) => answered(index, status),
        broken: reject,
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
        patience = setTimeout(
          () => reject(new Error(`${open} requests were not answered.`)),
          responseTimeoutMs,
        );
      }, warmUpMs + measureMs);
      for (let index = 0; index < count; index += 1) send(index);
    }, reject);
  });
}

function ratesBetween(from: Mark, to: Mark): Pick<LoadResult, 'perSecond' | 'cpuUs' | 'others'> {
  const answered = to.answered - from.answered;
  const elapsedMs = to.at - from.at;
  const generator = to.generator - from.generator;
  const program = to.watched.program - from.watched.program;
  const database = to.watched.database - from.watched.database;
  const others = to.machine - from.machine - generator - program - database;
  const each = (microseconds: number) => microseconds / Math.max(1, answered);
  return {
    perSecond: answered / (elapsedMs / 1000),
    cpuUs: { generator: each(generator), program: each(program), database: each(database) },
    others: Math.max(0, others / (elapsedMs * 1000 * availableParallelism())),
  };
}
