// Scrolls the list, row after row at the same rate a frame. The trace has the tasks of the page's main
// thread by their CPU time, which other programs do not lengthen.
import type { Page } from 'playwright-core';
import { type Measurement, percentile } from './measurement.ts';
import { openList, type Session } from './session.ts';

/** At 60 frames a second some eleven screens a second: a quick flick. */
const rowsAFrame = 4;
const categories = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** In microseconds: when it began, and the CPU time of its thread. */
  ts: number;
  tdur?: number;
}

export async function measureScrolling(session: Session, rows: number): Promise<Measurement[]> {
  const page = await openList(session);
  const before = await heapOf(page);
  await session.browser.startTracing(page, { categories });
  await page.evaluate(`bench.scroll(${rows}, ${rowsAFrame})`);
  const trace = JSON.parse((await session.browser.stopTracing()).toString());
  const growth = (await heapOf(page)) - before;
  await page.context().close();
  const value = percentile(workOfFrames(trace.traceEvents), 0.95);
  const shown = rows.toLocaleString('en-GB');
  return [
    { name: `scrolling ${shown} rows: p95 work a frame`, target: 'frame ms', value, unit: 'ms' },
    {
      ...{ name: `scrolling ${shown} rows: heap growth`, target: 'heap growth MB' },
      ...{ value: growth / 1_000_000, unit: 'MB' },
    },
  ];
}

async function heapOf(page: Page): Promise<number> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devTools.send('Runtime.getHeapUsage');
  await devTools.detach();
  return usedSize;
}

/** In milliseconds. */
function workOfFrames(events: readonly TraceEvent[]): number[] {
  const marks = events.filter(({ name }) => name === 'bench frame');
  const thread = marks[0]?.tid;
  const process = marks[0]?.pid;
  const starts = marks.map(({ ts }) => ts).sort((one, other) => one - other);
  const tasks = events
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === process && tid === thread)
    .sort((one, other) => one.ts - other.ts);
  const work = starts.slice(1).map(() => 0);
  let frame = -1;
  for (const { ts, tdur = 0 } of tasks) {
    while ((starts[frame + 1] ?? Infinity) <= ts) frame += 1;
    if (frame >= 0 && frame < work.length) work[frame] = (work[frame] ?? 0) + tdur / 1000;
  }
  return work;
}
