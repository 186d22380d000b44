// Reads the rollups of a period and of the period before it, summed up by the database.
import type { Queries } from '../../../platform/database/queries.ts';
import { before, type Period, piecesOf, timeGroups } from '../period.ts';
import { type Measure, type Split, toMillionths } from './rollup.ts';

export const groupings = ['source', 'owner', ...timeGroups] as const;
export type Grouping = (typeof groupings)[number];

export function splitFor(groupBy: Grouping | undefined): Split {
  return groupBy === 'source' || groupBy === 'owner' ? groupBy : 'all';
}

interface RollupQuery {
  measures: readonly Measure[];
  /** The stages; '' for measures without a stage. */
  stages: readonly string[];
  split: Split;
  /** The outcomes whose durations are read. */
  timed: readonly string[];
  period: Period;
  groupBy?: Grouping | undefined;
}

/** A sum over the days of a group: of a source, of an owner, or of a part of the period. */
export interface Sum {
  group: string;
  measure: Measure;
  stage: string;
  next: string;
  outcome: string;
  currency: string;
  count: number;
  value: bigint;
  seconds: number;
  /** Histograms, as packHistogram writes them. */
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

// Each piece, measure and stage is one range of the primary key. The planner cannot know how few there
// are; `offset 0` keeps it from reading all rows of a measure.
const textFor = (group: string) => `
select p.is_before, ${group} as "group", m.measure, s.stage, t.next, t.outcome, t.currency,
  sum(t.count)::bigint as count, sum(t.value)::text as value, sum(t.seconds)::bigint as seconds,
  string_agg(t.durations, ''::bytea) filter (where t.outcome = any($9::text[])) as durations
from unnest($3::boolean[], $4::text[], $5::date[], $6::date[]) as p(is_before, grain, first, last)
cross join unnest($7::text[]) as m(measure) cross join unnest($8::text[]) as s(stage)
cross join lateral (
  select start, split_value, next, outcome, currency, count, value, seconds, durations
  from analytics_rollups
  where workspace_id = $1 and measure = m.measure and split = $2 and stage = s.stage
    and grain = p.grain and start between p.first and p.last
  offset 0) t
group by 1, 2, 3, 4, 5, 6, 7 having sum(t.count) <> 0`;

export async function readRollups(
  queries: Queries,
  workspaceId: string,
  { measures, stages, split, timed, period, groupBy }: RollupQuery,
): Promise<{ current: Sum[]; previous: Sum[] }> {
  const pieces = [
    ...piecesOf(period, groupBy).map((piece) => ({ ...piece, isBefore: false })),
    ...piecesOf(before(period), groupBy).map((piece) => ({ ...piece, isBefore: true })),
  ];
  const { rows } = await queries.query<SumRow>({
    name: `read-rollups-by-${groupBy ?? 'nothing'}`,
    text: textFor(groupBy === undefined ? `''` : groupExpressions[groupBy]),
    values: [
      workspaceId,
      split,
      pieces.map(({ isBefore }) => isBefore),
      pieces.map(({ grain }) => grain),
      pieces.map(({ from }) => from),
      pieces.map(({ to }) => to),
      measures,
      stages,
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
