// How long leads wait until a person turns to them: from being made to the first thing that a member
// does with them, or to the first note, task or change of status that is sent in.
import { queriesOf } from '../../platform/database/queries.ts';
import { dayIn } from '../workspaces/workspace-day.ts';
import type { AnalyticsDeps } from './analytics-deps.ts';
import { catchUp } from './catch-up.ts';
import { type Compared, compare } from './groups.ts';
import { periodAsked } from './period.ts';
import { type Grouping, readTallies, type Sum, splitFor } from './read-tallies.ts';
import { counted, type Durations, durationsOf } from './stage-figures.ts';

export interface ResponseFigures {
  leads: number;
  waiting: number;
  /** Of those that somebody turned to. */
  time: Durations;
}

export interface ResponseAnalytics extends Compared<ResponseFigures> {
  timeZone: string;
}

export async function responseAnalytics(
  deps: AnalyticsDeps,
  workspaceId: string,
  asked: {
    from?: string | undefined;
    to?: string | undefined;
    groupBy?: Grouping | undefined;
  },
): Promise<ResponseAnalytics> {
  const catalog = await catchUp(deps, workspaceId);
  const { timeZone } = catalog;
  const { groupBy } = asked;
  const period = periodAsked(asked, dayIn(timeZone, deps.clock.now()));
  const sums = await readTallies(queriesOf(deps.database.kysely), workspaceId, {
    measures: ['responses'],
    places: [''],
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
