import Type from 'typebox';
import type { Durations } from '../../../domain/analytics/stage-figures.ts';
import { amountOrNull } from './amounts.ts';

export const durationsSchema = (description: string) =>
  Type.Object(
    {
      count: Type.Integer(),
      mean_seconds: amountOrNull(),
      median_seconds: amountOrNull({ description: 'At most 1 % from the true one.' }),
      p90_seconds: amountOrNull({
        description: 'Nine of ten took no longer; at most 1 % from the true one.',
      }),
    },
    { description },
  );

export function renderDurations(durations: Durations): object {
  return {
    count: durations.count,
    mean_seconds: durations.meanSeconds,
    median_seconds: durations.medianSeconds,
    p90_seconds: durations.p90Seconds,
  };
}
