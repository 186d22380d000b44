// How long leads wait for their first answer.
import type { ResponseTimeAnalytics } from '@inlet/sdk';
import { SourceIcon } from '../../leads/catalog/source-icon.tsx';
import { t } from '../../texts/t.ts';
import { BarList } from '../../ui/bar-list.tsx';
import classes from '../analytics.module.css';
import { Figure, FigureStrip } from '../figure.tsx';
import { figuresOf, groupingOf } from '../figures-of.ts';
import { createdIn, ofOwner, ofSource, unanswered } from '../lead-links.ts';
import { stepOf } from '../period.ts';
import { periodText } from '../period-text.ts';
import { ReportCard } from '../report-card.tsx';
import { useFigures } from '../use-figures.ts';
import type { Report } from '../use-report.ts';
import { duration, number } from '../words.ts';
import { TimeCard } from './time-card.tsx';

type Figures = Pick<ResponseTimeAnalytics['current'], 'leads' | 'waiting' | 'time'>;

export function ResponseReport({ report }: { report: Report }) {
  const { workspace, period, timeZone, choice } = report;
  const one = useFigures(workspace, 'responseTime', { ...period, group_by: groupingOf(choice) });
  const overTime = useFigures(workspace, 'responseTime', { ...period, group_by: stepOf(period) });
  const created = createdIn(period, timeZone);
  const whose = {
    ...(choice.owner !== undefined &&
      ofOwner(choice.owner === 'none' ? null : { id: Number(choice.owner) })),
    ...(choice.source !== undefined && ofSource(choice.source)),
  };
  const current = one.data && figuresOf<Figures>(one.data.current, choice);
  const before =
    one.data && report.compares ? figuresOf<Figures>(one.data.previous, choice) : undefined;
  return (
    <>
      {current && (
        <FigureStrip>
          <Figure
            label={t('analytics.medianResponse')}
            text={duration(current.time.median_seconds)}
            beforeText={before && duration(before.time.median_seconds)}
          />
          <Figure
            label={t('analytics.nineOfTenWithin')}
            text={duration(current.time.p90_seconds)}
            beforeText={before && duration(before.time.p90_seconds)}
          />
          <Figure
            label={t('analytics.arrived')}
            text={number(current.leads)}
            now={current.leads}
            before={before?.leads}
            beforeText={before && number(before.leads)}
            onClick={() => report.open({ ...created, ...whose })}
          />
          <Figure
            label={t('analytics.waiting')}
            text={number(current.waiting)}
            beforeText={before && number(before.waiting)}
            onClick={() => report.open({ ...created, ...whose, ...unanswered })}
          />
        </FigureStrip>
      )}
      <TimeCard
        title={t('analytics.medianOverTime')}
        label={t('analytics.median')}
        report={report}
        query={overTime}
        read={({ time }) => time.median_seconds}
        format={duration}
      />
      <GroupCard report={report} by="owner" />
      <GroupCard report={report} by="source" />
    </>
  );
}

/** The slowest first, since that is what one looks for. */
function GroupCard({ report, by }: { report: Report; by: 'owner' | 'source' }) {
  const { workspace, period, today, timeZone } = report;
  const query = useFigures(workspace, 'responseTime', { ...period, group_by: by });
  return (
    <ReportCard
      title={t(by === 'owner' ? 'analytics.responseByOwner' : 'analytics.responseBySource')}
      period={periodText(period, today)}
      query={query}
      draw={({ current }) => {
        const rows = (current.groups ?? []).map(({ source, owner, leads, waiting, time }) => {
          const person = (owner ?? null) as { id: number; name: string } | null;
          const named = by === 'owner' ? person?.name : source;
          return {
            ...{ leads, waiting, time, named },
            name: named ?? t(by === 'owner' ? 'leads.nobody' : 'analytics.noSource'),
            params: by === 'owner' ? ofOwner(person) : ofSource(source ?? null),
          };
        });
        const answered = rows
          .filter(({ time }) => time.median_seconds !== null)
          .toSorted((a, b) => (b.time.median_seconds ?? 0) - (a.time.median_seconds ?? 0));
        if (rows.length === 0) return undefined;
        const open = (row: (typeof rows)[number]) => () =>
          report.open({ ...createdIn(period, timeZone), ...row.params });
        return {
          head: [
            t(`analytics.${by}`),
            ...[t('analytics.median'), t('analytics.nineOfTen')],
            ...[t('analytics.leads'), t('analytics.waiting')],
          ],
          rows: rows.map(({ name, leads, waiting, time }) => [
            ...[name, duration(time.median_seconds), duration(time.p90_seconds)],
            ...[number(leads), number(waiting)],
          ]),
          open: (at, column) => {
            const row = rows[at];
            return column === 3 && row ? open(row) : undefined;
          },
          chart:
            answered.length === 0 ? (
              <p className={classes.nothing}>{t('analytics.nothing')}</p>
            ) : (
              <BarList
                bars={answered.slice(0, 10).map((row) => ({
                  ...{ id: row.name, name: row.name, value: row.time.median_seconds ?? 0 },
                  text: duration(row.time.median_seconds),
                  ...(by === 'source' && row.named && { icon: <SourceIcon name={row.named} /> }),
                  onClick: open(row),
                }))}
              />
            ),
        };
      }}
    />
  );
}
