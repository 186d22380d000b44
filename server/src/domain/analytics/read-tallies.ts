// What is kept of some days and of the days before them, summed up by the database.
import type { Queries } from '../../platform/database/queries.ts';
import { before, type Period, piecesOf } from './period.ts';
import { type Measure, type Split, toMillionths } from './tally.ts';

export const timeGroups = ['day', 'week', 'month'] as const;
export const groupings = ['source', 'owner', ...timeGroups] as const;
export type Grouping = (typeof groupings)[number];

export function splitFor(groupBy: Grouping | undefined): Split {
  return groupBy === 'source' || groupBy === 'owner' ? groupBy : 'all';
}

export interface TalliesAsked {
  measures: readonly Measure[];
  /** The stages that are asked about; empty where a measure has none. */
  places: readonly string[];
  split: Split;
  /** The outcomes of which it is asked how long they took. */
  timed: readonly string[];
  period: Period;
  groupBy?: Grouping | undefined;
}

/** A sum over the days of a group: those of a source, an owner, or a part of the period. */
export interface Sum {
  group: string;
  measure: Measure;
  place: string;
  next: string;
  outcome: string;
  currency: string;
  count: number;
  value: bigint;
  seconds: number;
  /** As they are kept. */
  durations: Buffer | null;
}

interface SumRow extends Omit<Sum, 'value'> {
  is_before: boolean;
  value: string;
}

const groupExpressions: Record<Grouping, string> = {
  source: 't.split_value',
  owner: 't.split_value',
  day: 't.start::text',
  week: `date_trunc('week', t.start)::date::text`,
  month: `date_trunc('month', t.start)::date::text`,
};

// Each piece, measure and place is a range of the primary key, and read as one: the planner, which
// cannot know how few there are, is kept from reading all of a measure by the `offset`.
const textFor = (group: string) => `
select p.is_before, ${group} as "group", m.measure, s.place, t.next, t.outcome, t.currency,
  sum(t.count)::bigint as count, sum(t.value)::text as value, sum(t.seconds)::bigint as seconds,
  string_agg(t.durations, ''::bytea) filter (where t.outcome = any($9::text[])) as durations
from unnest($3::boolean[], $4::text[], $5::date[], $6::date[]) as p(is_before, grain, first, last)
cross join unnest($7::text[]) as m(measure) cross join unnest($8::text[]) as s(place)
cross join lateral (
  select start, split_value, next, outcome, currency, count, value, seconds, durations from tallies
  where workspace_id = $1 and measure = m.measure and split = $2 and place = s.place
    and grain = p.grain and start between p.first and p.last
  offset 0) t
group by 1, 2, 3, 4, 5, 6, 7 having sum(t.count) <> 0`;

export async function readTallies(
  queries: Queries,
  workspaceId: string,
  { measures, places, split, timed, period, groupBy }: TalliesAsked,
): Promise<{ current: Sum[]; previous: Sum[] }> {
  const pieces = [
    ...piecesOf(period, groupBy).map((piece) => ({ ...piece, isBefore: false })),
    ...piecesOf(before(period), groupBy).map((piece) => ({ ...piece, isBefore: true })),
  ];
  const { rows } = await queries.query<SumRow>({
    name: `read-tallies-by-${groupBy ?? 'nothing'}`,
    text: textFor(groupBy === undefined ? `''` : groupExpressions[groupBy]),
    values: [
      workspaceId,
      split,
      pieces.map(({ isBefore }) => isBefore),
      pieces.map(({ grain }) => grain),
      pieces.map(({ from }) => from),
      pieces.map(({ to }) => to),
      measures,
      places,
      timed,
    ],
  });
  const current: Sum[] = [];
  const previous: Sum[] = [];
  for (const { is_before: isBefore, ...row } of rows) {
    const value = row.value === '0' ? 0n : toMillionths(row.value);
    (isBefore ? previous : current).push({ ...row, value });
  }
  return { current, previous };
}
