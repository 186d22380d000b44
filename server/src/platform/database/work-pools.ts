// Connections by kind of work, each kind with its own pool and a time limit for its statements; what
// requests ask for also has a limiter that is fair between workspaces. A workspace that asks for many
// expensive things takes a bounded share of the database, and slows down only that kind of work.
import { createFairLimiter, type FairLimiter } from '../fair-limiter.ts';
import { type Connection, type Database, openDatabase } from './pool.ts';

/** `request`: records, lists and changes. `search`: lists by a part of a text. `report`: figures. */
export type Work = 'request' | 'search' | 'report';

export interface WorkPool {
  database: Database;
  limiter: FairLimiter;
}

export interface WorkPools extends Record<Work, WorkPool> {
  /** For requests that wait for the host of somebody else. */
  call: Pick<WorkPool, 'limiter'>;
  /** For jobs, webhooks and streams. */
  job: Pick<WorkPool, 'database'>;
}

export interface WorkPoolsOptions {
  /** How many connections ordinary requests share. */
  requestConnections: number;
  /** Receives the error of a connection that broke while it was idle. */
  onBroken: (error: Error) => void;
}

const statementLimitsMs = { request: 10_000, search: 5_000, report: 20_000, job: 300_000 };
// A search or a report keeps a core busy: more of them at once would only slow each other down.
const searchConnections = 3;
const reportConnections = 2;
const jobConnections = 12;
// For authentication and rate limits, which a request needs before its turn.
const connectionsWithoutTurn = 2;
const callsAtOnce = 16;
const maxWaiting = 500;
const maxStrangersWaiting = 2_000;
const maxWaitMs = 5_000;

// Intake, the deliveries of webhooks, and connections that hold locks or listen.
const otherConnections = 16;

/** How many connections a process opens at most. */
export const maxConnections = (requestConnections: number): number =>
  requestConnections + searchConnections + reportConnections + jobConnections + otherConnections;

export function openWorkPools(connection: Connection, options: WorkPoolsOptions): WorkPools {
  const open = (work: keyof typeof statementLimitsMs, poolSize: number) =>
    openDatabase(connection, {
      poolSize,
      applicationName: `inlet ${work}`,
      statementLimitMs: statementLimitsMs[work],
      connectWithinMs: maxWaitMs,
      onBroken: options.onBroken,
    });
  const limiterOf = (total: number) =>
    createFairLimiter({
      ...{ total, perKey: maxForOne(total), maxWaiting, maxWaitMs },
      guests: { total: maxForStrangers(total), maxWaiting: maxStrangersWaiting },
    });
  const { requestConnections } = options;
  return {
    request: {
      database: open('request', requestConnections),
      limiter: limiterOf(requestConnections - connectionsWithoutTurn),
    },
    search: {
      database: open('search', searchConnections),
      limiter: limiterOf(searchConnections),
    },
    report: {
      database: open('report', reportConnections),
      limiter: limiterOf(reportConnections),
    },
    call: { limiter: limiterOf(callsAtOnce) },
    job: { database: open('job', jobConnections) },
  };
}

export async function closeWorkPools({ request, search, report, job }: WorkPools): Promise<void> {
  await Promise.all([request, search, report, job].map(({ database }) => database.close()));
}

/** Two thirds, and never all: whoever else comes finds a slot at once. */
export const maxForOne = (total: number): number =>
  Math.max(1, Math.min(total - 1, Math.ceil((total * 2) / 3)));

/** Half, however many networks they come from. */
export const maxForStrangers = (total: number): number => Math.max(1, Math.floor(total / 2));
