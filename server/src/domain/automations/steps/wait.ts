import type { Step } from '../automation.ts';
import type { StepExecutor, StepOutcome } from './step.ts';
import { type WaitUntil, wakeTime } from './wake-time.ts';

/** Until a time, an event, or the first of both. */
export const wait: StepExecutor = ({ write, catalog }, runs) =>
  runs.map(({ step }): StepOutcome => {
    const { event } = step as Step & { event?: string };
    const wakeAt = wakeTime(step as Step & WaitUntil, write.at, catalog.timeZone);
    return {
      ...{ outcome: 'waiting', wakeAt, waitsFor: event ?? null },
      did: { until: wakeAt?.toISOString() ?? null, ...(event !== undefined && { event }) },
    };
  });
