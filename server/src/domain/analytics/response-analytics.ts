// The response time of leads: from their creation to their first touch.
import { queriesOf } from '../../platform/database/queries.ts';
import { dayIn } from '../workspaces/workspace-day.ts';
import type { AnalyticsDeps } from './analytics-deps.ts';
import { type Compared, compare } from './groups.ts';
import { parsePeriod } from './period.ts';
import { catchUpRollups } from './rollups/projection.ts';
import { type Grouping, readRollups, type Sum, splitFor } from './rollups/read-rollups.ts';
import { counted, type Durations, durationsOf } from './stage-figures.ts';

export interface ResponseFigures {
  leads: number;
  waiting: number;
  /** Of the leads that got a response. */
  time: Durations;
}

export interface ResponseAnalytics extends Compared<ResponseFigures> {
  timeZone: string;
}

export async function responseAnalytics(
  deps: AnalyticsDeps,
  workspaceId: string,
  query: {
    from?: string | undefined;
    to?: string | undefined;
    groupBy?: Grouping | undefined;
  },
): Promise<ResponseAnalytics> {
  const catalog = await catchUpRollups(deps, workspaceId);
  const { timeZone } = catalog;
  const { groupBy } = query;
  const period = parsePeriod(query, dayIn(timeZone, deps.clock.now()));
  const sums = await readRollups(queriesOf(deps.database.kysely), workspaceId, {
    measures: ['responses'],
    stages: [''],
    timed: ['touched'],
    split: splitFor(groupBy),
    period,
    groupBy,
  });
  return { timeZone, ...compare({ period, groupBy }, sums, catalog, responseFigures) };
}

function responseFigures(sums: readonly Sum[]): ResponseFigures {
  const touched = sums.filter(({ outcome }) => outcome === 'touched');
  const leads = counted(sums);
  return { leads, waiting: leads - counted(touched), time: durationsOf(touched) };
}
