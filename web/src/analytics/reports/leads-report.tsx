// The leads that arrived: over time, and whose they are.
import { t } from '../../texts/t.ts';
import { Figure, FigureStrip } from '../figure.tsx';
import { createdIn, ofOwner, ofSource, unanswered } from '../lead-links.ts';
import { stepOf } from '../period.ts';
import { useFigures } from '../use-figures.ts';
import type { Report } from '../use-report.ts';
import { number } from '../words.ts';
import { BarsCard } from './bars-card.tsx';
import { TimeCard } from './time-card.tsx';

export function LeadsReport({ report }: { report: Report }) {
  const { workspace, period, timeZone } = report;
  const overTime = useFigures(workspace, 'responseTime', { ...period, group_by: stepOf(period) });
  const byOwner = useFigures(workspace, 'responseTime', { ...period, group_by: 'owner' });
  const bySource = useFigures(workspace, 'sources', period);
  const created = createdIn(period, timeZone);
  const { current, previous } = overTime.data ?? {};
  const before = report.compares ? previous : undefined;
  return (
    <>
      {current && (
        <FigureStrip>
          <Figure
            label={t('analytics.arrived')}
            text={number(current.leads)}
            now={current.leads}
            before={before?.leads}
            beforeText={before && number(before.leads)}
            onClick={() => report.open(created)}
          />
          <Figure
            label={t('analytics.waiting')}
            text={number(current.waiting)}
            beforeText={before && number(before.waiting)}
            onClick={() => report.open({ ...created, ...unanswered })}
          />
        </FigureStrip>
      )}
      <TimeCard
        title={t('analytics.leadsOverTime')}
        label={t('analytics.leads')}
        report={report}
        query={overTime}
        read={({ leads }) => leads}
        format={number}
        opens
      />
      <BarsCard
        title={t('analytics.bySource')}
        label={t('analytics.source')}
        report={report}
        query={bySource}
        rowsOf={(data, when) =>
          data[when].sources.map(({ source, leads }) => ({
            id: source ?? '',
            name: source ?? t('analytics.noSource'),
            source: source ?? undefined,
            value: leads,
            open: ofSource(source),
          }))
        }
      />
      <BarsCard
        title={t('analytics.byOwner')}
        label={t('analytics.owner')}
        report={report}
        query={byOwner}
        rowsOf={(data, when) =>
          (data[when].groups ?? []).map((group) => {
            const owner = group.owner as { id: number; name: string } | null;
            return {
              id: String(owner?.id ?? ''),
              name: owner?.name ?? t('leads.nobody'),
              value: group.leads,
              open: ofOwner(owner),
            };
          })
        }
      />
    </>
  );
}
