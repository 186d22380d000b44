// Measures the cost of analytics: the time to rebuild the rollups of a whole log, the latency of
// queries over it, and the share that a rollup adds to the intake of a lead.
import { median, type Sample } from '../figure.ts';
import type { Harness } from '../measure/harness.ts';
import { measureIntake } from '../measure/intake.ts';
import { readCpuTimes } from '../processes/cpu-times.ts';
import type { Sender } from '../world.ts';
import { fillLog } from './fill-log.ts';

export interface AnalyticsMeasured {
  leads: number;
  /** To build the rollups from the first event on. */
  rebuildSeconds: number;
  queries: { name: string; sample: Sample }[];
  /** Microseconds of CPU a lead: for its rollup, and for its intake. */
  rollupUs: { rollup: number; intake: number };
}

const repetitions = 30;
const retryAfterMs = 500;

export async function measureAnalytics(
  harness: Harness,
  leads: number,
  log: (line: string) => void,
): Promise<AnalyticsMeasured> {
  const sender = await harness.world.addSender('leadhub');
  log(`writing the log of ${leads} leads`);
  const events = await harness.world.run((pool) => fillLog(pool, sender.workspaceId, leads));
  await harness.world.analyze();
  log(`building rollups of ${events} events`);
  const startedAt = performance.now();
  await waitForFigures(harness, sender, '');
  const rebuildSeconds = (performance.now() - startedAt) / 1000;

  const day = (daysAgo: number) =>
    new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
  const queries: AnalyticsMeasured['queries'] = [];
  for (const [name, query] of [
    ['30 days', ''],
    ['whole log', `?from=${day(201)}`],
    ['whole log, by source', `?from=${day(201)}&group_by=source`],
    ['whole log, by owner', `?from=${day(201)}&group_by=owner`],
  ] as const) {
    const sample = await measureQuery(harness, sender, query);
    queries.push({ name, sample });
    log(`analytics of ${name}: ${sample.p50Ms?.toFixed(1)} ms`);
  }
  return { leads, rebuildSeconds, queries, rollupUs: await measureRollups(harness) };
}

/** One request after another, as a person at a screen sends them. */
async function measureQuery(harness: Harness, sender: Sender, query: string): Promise<Sample> {
  const latencies: number[] = [];
  await waitForFigures(harness, sender, query);
  for (let count = 0; count < repetitions; count += 1) {
    const startedAt = performance.now();
    await waitForFigures(harness, sender, query);
    latencies.push(performance.now() - startedAt);
  }
  latencies.sort((one, other) => one - other);
  const sum = latencies.reduce((total, one) => total + one, 0);
  return {
    perSecond: (repetitions * 1000) / sum,
    p50Ms: median(latencies),
    p99Ms: latencies[Math.ceil(latencies.length * 0.99) - 1] ?? 0,
    maxMs: latencies.at(-1) ?? 0,
  };
}

/** Retries while the rollups of a long log are still being built (503). */
async function waitForFigures(
  { inlet }: Pick<Harness, 'inlet'>,
  { target }: Sender,
  query: string,
): Promise<void> {
  const url = `http://127.0.0.1:${inlet.port}/api/v1/analytics/pipeline${query}`;
  for (;;) {
    const response = await fetch(url, { headers: { authorization: `Bearer ${target.key}` } });
    const text = await response.text();
    if (response.status === 200) return;
    if (response.status !== 503)
      throw new Error(`Analytics responded with ${response.status}: ${text}`);
    await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
  }
}

async function measureRollups(harness: Harness): Promise<AnalyticsMeasured['rollupUs']> {
  const { inlet, settings, world } = harness;
  const watched = { program: inlet.pid, database: inlet.databasePid };
  const sender = await world.addSender('leadhub');
  await waitForFigures(harness, sender, '');
  const { leads = 0, cpuUs } = await measureIntake(harness, 'leadhub', settings.connections, [
    sender,
  ]);
  const before = readCpuTimes(watched);
  await waitForFigures(harness, sender, '');
  const after = readCpuTimes(watched);
  const used = after.program - before.program + after.database - before.database;
  return {
    rollup: used / Math.max(1, leads),
    intake: (cpuUs?.program ?? 0) + (cpuUs?.database ?? 0),
  };
}
