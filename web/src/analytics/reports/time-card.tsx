// A value over time, beside that of the period before.
import type { UseQueryResult } from '@tanstack/react-query';
import { dayText } from '../../texts/day-text.ts';
import { t } from '../../texts/t.ts';
import { ColumnChart } from '../../ui/column-chart.tsx';
import classes from '../analytics.module.css';
import { createdIn } from '../lead-links.ts';
import { endOfStep, stepOf } from '../period.ts';
import { periodText } from '../period-text.ts';
import { ReportCard } from '../report-card.tsx';
import type { Report } from '../use-report.ts';

interface Groups<Group> {
  groups?: (Group & { from?: string })[];
}

interface Props<Group> {
  title: string;
  label: string;
  report: Report;
  query: UseQueryResult<{ current: Groups<Group>; previous: Groups<Group> }>;
  /** Null where there is none. */
  read: (group: Group) => number | null;
  format: (value: number) => string;
  /** Whether a column opens the leads that were created in it. */
  opens?: boolean;
}

const maxTicks = 5;

export function TimeCard<Group>(props: Props<Group>) {
  const { title, label, report, query, read, format, opens = false } = props;
  const { period, today, timeZone, compares } = report;
  const step = stepOf(period);
  return (
    <ReportCard
      wide
      title={title}
      period={periodText(period, today)}
      query={query}
      draw={({ current, previous }) => {
        const groups = current.groups ?? [];
        const before = compares ? (previous.groups ?? []) : [];
        const every = Math.ceil(groups.length / maxTicks);
        const openOf = (from: string) => () => {
          const last = endOfStep(from, step);
          const part = { from: max(from, period.from), to: min(last, period.to) };
          report.open(createdIn(part, timeZone));
        };
        const shown = groups.map((group, index) => {
          const { from = '' } = group;
          const one = before[index];
          const value = read(group);
          const valueBefore = one === undefined ? null : read(one);
          return { from, value, valueBefore, pale: today <= endOfStep(from, step) };
        });
        const textOf = (value: number | null) => (value === null ? '—' : format(value));
        return {
          head: [t(`analytics.${step}`), label, t('analytics.periodBefore')],
          rows: shown.map(({ from, value, valueBefore }) => [
            dayText(from, true),
            textOf(value),
            textOf(valueBefore),
          ]),
          ...(opens && {
            open: (row: number, column: number) => {
              const one = shown[row];
              return column === 1 && one ? openOf(one.from) : undefined;
            },
          }),
          chart: (
            <ColumnChart
              format={format}
              caption={
                before.length > 0 && (
                  <span className={classes.legend}>{t('analytics.lineIsBefore')}</span>
                )
              }
              columns={shown.map(({ from, value, valueBefore, pale }, index) => ({
                ...{ id: from, value: value ?? 0, pale },
                ...(valueBefore !== null && { before: valueBefore }),
                text: t('analytics.columnText', {
                  day: dayText(from, true),
                  value: textOf(value),
                  before: textOf(valueBefore),
                }),
                tick: index % every === 0 ? dayText(from) : undefined,
                ...(opens && { onClick: openOf(from) }),
              }))}
            />
          ),
        };
      }}
    />
  );
}

const max = (one: string, other: string): string => (one > other ? one : other);
const min = (one: string, other: string): string => (one < other ? one : other);
