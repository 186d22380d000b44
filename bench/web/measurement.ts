// The result of a measurement of the web app: one value beside its target.
import { median, type Target } from '../figure.ts';

export interface Measurement {
  name: string;
  target: Target;
  value: number;
  unit: string;
  p95Ms?: number;
}

/** The value that this share of all does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** The median time, with its 95th percentile. */
export function times(name: string, target: Target, values: readonly number[]): Measurement {
  return { name, target, value: median(values), unit: 'ms', p95Ms: percentile(values, 0.95) };
}
