// The figures of each source: the leads created in a period, and the number won so far.
import { queriesOf } from '../../platform/database/queries.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { dayIn } from '../workspaces/workspace-day.ts';
import type { AnalyticsDeps } from './analytics-deps.ts';
import { before, type Period, parsePeriod } from './period.ts';
import { catchUpRollups } from './rollups/projection.ts';
import { readRollups, type Sum } from './rollups/read-rollups.ts';
import { compareNames, counted, share, valuesOf } from './stage-figures.ts';

export interface SourceFigures {
  leads: number;
  qualified: number;
  won: number;
  /** The share of leads that are won. */
  conversion: number | null;
  /** From deals won in the period, whenever their leads were created. */
  values: { currency: string; value: string }[];
}

export interface SourcePeriod {
  period: Period;
  all: SourceFigures;
  sources: (SourceFigures & { source: string | null })[];
}

export interface SourceAnalytics {
  timeZone: string;
  current: SourcePeriod;
  previous: SourcePeriod;
}

export async function sourceAnalytics(
  deps: AnalyticsDeps,
  workspaceId: string,
  query: { from?: string | undefined; to?: string | undefined },
): Promise<SourceAnalytics> {
  const catalog = await catchUpRollups(deps, workspaceId);
  const { timeZone } = catalog;
  const period = parsePeriod(query, dayIn(timeZone, deps.clock.now()));
  const sums = await readRollups(queriesOf(deps.database.kysely), workspaceId, {
    measures: ['arrivals', 'wins'],
    stages: [''],
    timed: [],
    split: 'source',
    period,
    groupBy: 'source',
  });
  const judge = judgeBy(catalog);
  return {
    timeZone,
    current: sourcePeriod(period, sums.current, judge),
    previous: sourcePeriod(before(period), sums.previous, judge),
  };
}

function sourcePeriod(period: Period, sums: readonly Sum[], judge: Judge): SourcePeriod {
  const sources = [...Map.groupBy(sums, ({ group }) => group)].map(([name, part]) => ({
    source: name === '' ? null : name,
    ...sourceFigures(part, judge),
  }));
  sources.sort((one, other) => other.leads - one.leads || compareNames(one.source, other.source));
  return { period, all: sourceFigures(sums, judge), sources };
}

function sourceFigures(sums: readonly Sum[], judge: Judge): SourceFigures {
  const arrivals = sums.filter(({ measure }) => measure === 'arrivals');
  const leads = counted(arrivals);
  const won = counted(arrivals.filter(judge.isWon));
  return {
    leads,
    qualified: counted(arrivals.filter(judge.isQualified)),
    won,
    conversion: share(won, leads),
    values: valuesOf(sums.filter(({ measure }) => measure === 'wins')),
  };
}

interface Judge {
  isWon: (arrival: Sum) => boolean;
  isQualified: (arrival: Sum) => boolean;
}

/** A lead counts as qualified if it ever had that status or a later one in the list, except lost. */
function judgeBy({ statuses, stages }: Catalog): Judge {
  const names = statuses.all.map(({ key }) => key);
  const from = names.indexOf('qualified');
  const qualified = new Set(from < 0 ? [] : names.slice(from).filter((key) => key !== 'lost'));
  const isWon = ({ outcome }: Sum): boolean => {
    const [status = '', stage = ''] = outcome.split(' ');
    return status === 'won' || stages.byId.get(stage)?.outcome === 'won';
  };
  return {
    isWon,
    isQualified: (arrival) =>
      isWon(arrival) || arrival.next.split(',').some((status) => qualified.has(status)),
  };
}
