import type { PipelineAnalytics } from '@inlet/sdk';
import type { UseQueryResult } from '@tanstack/react-query';
import { t } from '../../texts/t.ts';
import { BarList } from '../../ui/bar-list.tsx';
import { closedIn } from '../lead-links.ts';
import { periodText } from '../period-text.ts';
import { ReportCard } from '../report-card.tsx';
import type { Report } from '../use-report.ts';
import { moneys, number, share } from '../words.ts';
import type { PipelineFigures } from './funnel-report.tsx';

interface Props {
  report: Report;
  query: UseQueryResult<PipelineAnalytics>;
  current: PipelineFigures | undefined;
  before: PipelineFigures | undefined;
}

/** Why leads or deals were lost. Only deals can be listed by their reason. */
export function LossReasons({ report, query, current, before }: Props) {
  const { period, today, subject, timeZone } = report;
  const reasons = current?.lost_reasons ?? [];
  const total = reasons.reduce((sum, { count }) => sum + count, 0);
  const countsBefore = new Map(before?.lost_reasons.map((one) => [one.lost_reason, one.count]));
  const openOf = (reason: string | null) =>
    subject === 'leads'
      ? undefined
      : () =>
          report.open(
            {
              status: 'lost',
              ...(reason === null ? { 'lost_reason[empty]': 'true' } : { lost_reason: reason }),
              ...closedIn(period, timeZone),
            },
            'deals',
          );
  const nameOf = (reason: string | null) => reason ?? t('analytics.noReason');
  return (
    <ReportCard
      wide
      title={t('analytics.lossReasons')}
      period={periodText(period, today)}
      query={query}
      draw={() =>
        total === 0
          ? undefined
          : {
              head: [
                ...[t('analytics.reason'), t('analytics.lost'), t('analytics.lostBefore')],
                ...[t('analytics.share'), t('analytics.value')],
              ],
              rows: reasons.map(({ lost_reason, count, values }) => [
                nameOf(lost_reason),
                number(count),
                number(countsBefore.get(lost_reason) ?? 0),
                share(count / total),
                moneys(values),
              ]),
              open: (row, column) => {
                const reason = reasons[row];
                return column === 1 && reason ? openOf(reason.lost_reason) : undefined;
              },
              chart: (
                <BarList
                  bars={reasons.slice(0, 10).map(({ lost_reason, count }) => {
                    const onClick = openOf(lost_reason);
                    return {
                      id: lost_reason ?? '',
                      name: nameOf(lost_reason),
                      value: count,
                      text: number(count),
                      ...(onClick && { onClick }),
                    };
                  })}
                />
              ),
            }
      }
    />
  );
}
