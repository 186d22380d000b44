// A connection pool for each kind of work, with its own statement timeout. The pools that requests use
// also have a limiter that is fair between workspaces. A workspace with many expensive requests takes
// a bounded share of the database, and slows down only that kind of work.
import { createFairLimiter, type FairLimiter } from '../fair-limiter.ts';
import { type Connection, type Database, openDatabase } from './pool.ts';

/** `request`: records, lists and changes. `search`: substring search. `report`: analytics. */
export type Work = 'request' | 'search' | 'report';

export interface WorkPool {
  database: Database;
  limiter: FairLimiter;
}

export interface WorkPools extends Record<Work, WorkPool> {
  /** For requests that wait for an external host. */
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
// A search or a report occupies a core, so more of them at once would only slow each other down.
const searchConnections = 3;
const reportConnections = 2;
const jobConnections = 12;
// Connections outside the limiter, for the authentication and rate limits before a request gets a slot.
const unlimitedConnections = 2;
const maxConcurrentCalls = 16;
const maxWaiting = 500;
const maxGuestsWaiting = 2_000;
const maxWaitMs = 5_000;

// Intake, webhook deliveries, and connections that hold locks or listen.
const otherConnections = 19;

/** The maximum number of connections of a process. */
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
      ...{ total, perKey: maxPerWorkspace(total), maxWaiting, maxWaitMs },
      guests: { total: maxForGuests(total), maxWaiting: maxGuestsWaiting },
    });
  const { requestConnections } = options;
  return {
    request: {
      database: open('request', requestConnections),
      limiter: limiterOf(requestConnections - unlimitedConnections),
    },
    search: {
      database: open('search', searchConnections),
      limiter: limiterOf(searchConnections),
    },
    report: {
      database: open('report', reportConnections),
      limiter: limiterOf(reportConnections),
    },
    call: { limiter: limiterOf(maxConcurrentCalls) },
    job: { database: open('job', jobConnections) },
  };
}

export async function closeWorkPools({ request, search, report, job }: WorkPools): Promise<void> {
  await Promise.all([request, search, report, job].map(({ database }) => database.close()));
}

/** Two thirds, and never all, so that another workspace gets a slot at once. */
export const maxPerWorkspace = (total: number): number =>
  Math.max(1, Math.min(total - 1, Math.ceil((total * 2) / 3)));

/** Half, whatever the number of their networks. */
export const maxForGuests = (total: number): number => Math.max(1, Math.floor(total / 2));
