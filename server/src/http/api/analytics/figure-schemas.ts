// Pieces of the schemas of figures: shares, sums of money and durations.
import Type from 'typebox';
import type { Durations } from '../../../domain/analytics/stage-figures.ts';

export const amountOrNull = (options: object = {}) =>
  Type.Unsafe<number | null>({ type: ['number', 'null'], ...options });

export const shareOrNull = (description: string) =>
  amountOrNull({ description: `${description} From 0 to 1; null when there are none.` });

export const valuesSchema = (description: string) =>
  Type.Array(Type.Object({ currency: Type.String(), value: Type.String() }), { description });

export const durationsSchema = (description: string) =>
  Type.Object(
    {
      count: Type.Integer(),
      mean_seconds: amountOrNull(),
      median_seconds: amountOrNull({ description: 'Within 1 % of the exact value.' }),
      p90_seconds: amountOrNull({
        description: 'Nine of ten took no longer; within 1 % of the exact value.',
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
