// The activity of people and programs: kinds, counts and actors.
import type { ActivityAnalytics } from '@inlet/sdk';
import { t } from '../../texts/t.ts';
import { BarList } from '../../ui/bar-list.tsx';
import { eventText } from '../event-text.ts';
import { Figure, FigureStrip } from '../figure.tsx';
import { stepOf } from '../period.ts';
import { periodText } from '../period-text.ts';
import { ReportCard } from '../report-card.tsx';
import { useFigures } from '../use-figures.ts';
import type { Report } from '../use-report.ts';
import { number } from '../words.ts';
import { TimeCard } from './time-card.tsx';

type Figures = Pick<ActivityAnalytics['previous'], 'total' | 'types' | 'actors'>;
type Actor = Figures['actors'][number];
type Counts = Pick<Figures, 'total' | 'types'>;

/** Those of one person, or of all. */
function countsOf(figures: Figures, owner: string | undefined): Counts {
  if (owner === undefined) return figures;
  const actor = figures.actors.find(({ user }) => userOf(user)?.id === Number(owner));
  return actor ?? { total: 0, types: [] };
}

const userOf = (user: Actor['user']) => user as { id: number; name: string } | null;

const actorName = ({ actor, user }: Actor): string =>
  userOf(user)?.name ?? t(actorKeys[actor] ?? 'analytics.actor_system');

const actorKeys: Record<
  string,
  `analytics.actor_${'user' | 'key' | 'automation' | 'import' | 'integration' | 'command' | 'system'}`
> = {
  user: 'analytics.actor_user',
  key: 'analytics.actor_key',
  automation: 'analytics.actor_automation',
  import: 'analytics.actor_import',
  integration: 'analytics.actor_integration',
  command: 'analytics.actor_command',
};

export function ActivityReport({ report }: { report: Report }) {
  const { workspace, period, today, choice } = report;
  const query = useFigures(workspace, 'activity', { ...period, group_by: stepOf(period) });
  const text = periodText(period, today);
  const current = query.data && countsOf(query.data.current, choice.owner);
  const previous = query.data && countsOf(query.data.previous, choice.owner);
  const before = report.compares ? previous : undefined;
  const countsBefore = new Map(previous?.types.map(({ type, count }) => [type, count]));
  return (
    <>
      {current && (
        <FigureStrip>
          <Figure
            label={t('analytics.events')}
            text={number(current.total)}
            now={current.total}
            before={before?.total}
            beforeText={before && number(before.total)}
          />
        </FigureStrip>
      )}
      <TimeCard
        title={t('analytics.activityOverTime')}
        label={t('analytics.events')}
        report={report}
        query={query}
        read={(group) => countsOf(group, choice.owner).total}
        format={number}
      />
      <ReportCard
        title={t('analytics.byType')}
        period={text}
        query={query}
        draw={() =>
          current === undefined || current.total === 0
            ? undefined
            : {
                head: [t('analytics.type'), t('analytics.count'), t('analytics.periodBefore')],
                rows: current.types.map(({ type, count }) => [
                  eventText(type),
                  number(count),
                  number(countsBefore.get(type) ?? 0),
                ]),
                chart: (
                  <BarList
                    bars={current.types.slice(0, 12).map(({ type, count }) => ({
                      ...{ id: type, name: eventText(type), value: count, text: number(count) },
                    }))}
                  />
                ),
              }
        }
      />
      <ReportCard
        title={t('analytics.byActor')}
        period={text}
        query={query}
        draw={({ current: all, previous: old }) => {
          if (all.total === 0) return undefined;
          const oldTotals = new Map(old.actors.map((actor) => [actorName(actor), actor.total]));
          return {
            head: [t('analytics.actor'), t('analytics.count'), t('analytics.periodBefore')],
            rows: all.actors.map((actor) => [
              actorName(actor),
              number(actor.total),
              number(oldTotals.get(actorName(actor)) ?? 0),
            ]),
            chart: (
              <BarList
                bars={all.actors.slice(0, 12).map((actor) => {
                  const id = userOf(actor.user)?.id;
                  return {
                    ...{ id: `${actor.actor} ${id}`, name: actorName(actor) },
                    ...{ value: actor.total, text: number(actor.total) },
                    ...(id !== undefined && {
                      onClick: () => report.change({ owner: String(id), source: undefined }),
                    }),
                  };
                })}
              />
            ),
          };
        }}
      />
    </>
  );
}
