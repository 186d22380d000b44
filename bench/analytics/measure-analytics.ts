// What the figures cost: how long it takes to count a log of that many leads, to answer a question
// about all of it, and how much counting adds to taking a lead in.
import { median, type Sample } from '../figure.ts';
import { measureIntake } from '../measure/intake.ts';
import type { Stage } from '../measure/stage.ts';
import { readCpuTimes } from '../processes/cpu-times.ts';
import type { Sender } from '../world.ts';
import { fillLog } from './fill-log.ts';

export interface AnalyticsMeasured {
  leads: number;
  /** To count the log from its beginning. */
  countSeconds: number;
  /** By what is asked. */
  questions: { name: string; sample: Sample }[];
  /** Microseconds of CPU that it takes to count a lead that came in, and to take it in. */
  rollupUs: { count: number; intake: number };
}

const times = 30;
const pauseMs = 500;

export async function measureAnalytics(
  stage: Stage,
  leads: number,
  tell: (line: string) => void,
): Promise<AnalyticsMeasured> {
  const sender = await stage.world.addSender('leadhub');
  tell(`writing the log of ${leads} leads`);
  const { events } = await stage.world.run((pool) => fillLog(pool, sender.workspaceId, leads));
  await stage.world.analyze();
  tell(`counting ${events} events`);
  const begun = performance.now();
  await answered(stage, sender, '');
  const countSeconds = (performance.now() - begun) / 1000;

  const day = (daysAgo: number) =>
    new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
  const questions: AnalyticsMeasured['questions'] = [];
  for (const [name, query] of [
    ['30 days', ''],
    ['all of it', `?from=${day(201)}`],
    ['all of it, by source', `?from=${day(201)}&group_by=source`],
    ['all of it, by owner', `?from=${day(201)}&group_by=owner`],
  ] as const) {
    const sample = await ask(stage, sender, query);
    questions.push({ name, sample });
    tell(`analytics of ${name}: ${sample.p50Ms?.toFixed(1)} ms`);
  }
  return { leads, countSeconds, questions, rollupUs: await measureRollups(stage) };
}

/** One request after another, as somebody at a screen asks. */
async function ask(stage: Stage, sender: Sender, query: string): Promise<Sample> {
  const taken: number[] = [];
  await answered(stage, sender, query);
  for (let count = 0; count < times; count += 1) {
    const begun = performance.now();
    await answered(stage, sender, query);
    taken.push(performance.now() - begun);
  }
  taken.sort((one, other) => one - other);
  const sum = taken.reduce((total, one) => total + one, 0);
  return {
    perSecond: (times * 1000) / sum,
    p50Ms: median(taken),
    p99Ms: taken[Math.ceil(taken.length * 0.99) - 1] ?? 0,
    maxMs: taken.at(-1) ?? 0,
  };
}

/** It may take some asking until a long log is counted. */
async function answered(
  { inlet }: Pick<Stage, 'inlet'>,
  { target }: Sender,
  query: string,
): Promise<void> {
  const url = `http://127.0.0.1:${inlet.port}/api/v1/analytics/pipeline${query}`;
  for (;;) {
    const answer = await fetch(url, { headers: { authorization: `Bearer ${target.key}` } });
    const text = await answer.text();
    if (answer.status === 200) return;
    if (answer.status !== 503) throw new Error(`Analytics were answered ${answer.status}: ${text}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

async function measureRollups(stage: Stage): Promise<AnalyticsMeasured['rollupUs']> {
  const { inlet, settings, world } = stage;
  const watched = { program: inlet.pid, database: inlet.databasePid };
  const sender = await world.addSender('leadhub');
  await answered(stage, sender, '');
  const { leads = 0, cpuUs } = await measureIntake(stage, 'leadhub', settings.connections, [
    sender,
  ]);
  const before = readCpuTimes(watched);
  await answered(stage, sender, '');
  const after = readCpuTimes(watched);
  const used = after.program - before.program + after.database - before.database;
  return {
    count: used / Math.max(1, leads),
    intake: (cpuUs?.program ?? 0) + (cpuUs?.database ?? 0),
  };
}
