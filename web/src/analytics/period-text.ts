import { dayText } from '../texts/day-text.ts';
import { t } from '../texts/t.ts';
import { lengthOf, type Period, presetOf } from './period.ts';

export function periodText(period: Period, today: string): string {
  const preset = presetOf(period, today);
  if (preset !== undefined) return t(`analytics.period_${preset}`);
  const { from, to } = period;
  if (lengthOf(period) === 1) return dayText(from, true);
  return t('analytics.days', { from: dayText(from, true), to: dayText(to, true) });
}
