import { check, type Figure } from '../figure.ts';
import type { WebMeasured } from './measure-web.ts';

/** Up to so many leads, times have no allowance. */
const maxUsual = 100_000;
const bigAllowance = 1.5;

export function judgeWeb({ leads, measured }: WebMeasured): Figure[] {
  const allowance = leads > maxUsual ? bigAllowance : 1;
  return measured.map(({ name, target, value, unit, p95Ms }) => ({
    ...{ name: `web, ${name}`, connections: null, samples: [], ratios: {} },
    amount: { value, unit },
    ...(p95Ms !== undefined && { p95Ms }),
    checks: [check(target, value, unit === 'ms' ? allowance : 1)],
  }));
}
