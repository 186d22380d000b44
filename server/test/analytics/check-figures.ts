// Compares the figures of a pipeline with those that brute-force.ts computes.
import assert from 'node:assert/strict';
import type { PipelineFigures } from '../../src/domain/analytics/pipeline-figures.ts';
import type { Durations } from '../../src/domain/analytics/stage-figures.ts';
import type { BruteRecord, BruteStage } from './brute-force.ts';

/** Whether a moment is within the period. */
type Keep = (at: number) => boolean;

function near(actual: number | null, values: number[], rank: 'median' | 'p90', what: string) {
  const sorted = values.toSorted((one, other) => one - other);
  const middle =
    ((sorted[Math.ceil(sorted.length / 2) - 1] ?? 0) +
      (sorted[Math.floor(sorted.length / 2)] ?? 0)) /
    2;
  const wanted = rank === 'median' ? middle : sorted[Math.ceil(sorted.length * 0.9) - 1];
  if (values.length === 0 || wanted === undefined) return assert.equal(actual, null, what);
  assert.ok(
    actual !== null && Math.abs(actual - wanted) <= wanted * 0.01 + 0.1,
    `${what}: ${actual}, not ${wanted}`,
  );
}

export function checkTimes(actual: Durations, values: number[], what: string) {
  assert.equal(actual.count, values.length, what);
  const sum = values.reduce((total, value) => total + value, 0);
  const mean = values.length === 0 ? null : Math.round((sum * 10) / values.length) / 10;
  assert.equal(actual.meanSeconds, mean, what);
  near(actual.medianSeconds, values, 'median', `${what} median`);
  near(actual.p90Seconds, values, 'p90', `${what} p90`);
}

export const seconds = (from: number, to: number) => Math.max(0, Math.floor((to - from) / 1000));
export const rate = (part: number, of: number) =>
  of === 0 ? null : Math.round((part / of) * 1e4) / 1e4;
export const cents = (amount: string) => Math.round(Number(amount) * 100);

/** The outcome of a run: its own for a deal, that of its last stage for a lead. */
function endOf(
  stages: readonly BruteStage[],
  record: BruteRecord,
  run: BruteRecord['runs'][number],
) {
  const last = run.at(-1);
  assert.ok(last);
  const own = stages.find((stage) => stage.id === last.stage)?.outcome;
  if (record.kind === 'lead' || run !== record.runs.at(-1))
    return { as: own, at: last.entered, reason: null, stage: last.stage };
  return {
    as: record.closed?.as ?? 'open',
    at: record.closed?.at ?? last.entered,
    reason: record.closed?.reason ?? null,
    stage: last.stage,
  };
}

export interface Wanted {
  stages: readonly BruteStage[];
  pipeline: string;
  records: readonly BruteRecord[];
  keep: Keep;
  what: string;
}

export function checkFigures(figures: PipelineFigures, wanted: Wanted): void {
  const { stages, pipeline, records, keep, what } = wanted;
  const runs = records.flatMap((record) =>
    record.runs
      .filter(([first]) => first?.pipeline === pipeline)
      .map((run) => ({ record, run, end: endOf(stages, record, run), cycle: 0 })),
  );
  const closed = (as: string) => runs.filter(({ end }) => end.as === as && keep(end.at));
  const [wins, losses] = [closed('won'), closed('lost')];
  const starts = runs.filter(({ run }) => keep(run[0]?.entered ?? 0));
  assert.deepEqual(
    [figures.entered, figures.won, figures.lost],
    [starts.length, wins.length, losses.length],
    what,
  );
  assert.equal(figures.winRate, rate(wins.length, wins.length + losses.length), what);
  const cycles = wins.map(({ run, end }) => seconds(run[0]?.entered ?? 0, end.at));
  checkTimes(figures.cycle, cycles, `${what} cycle`);

  const mean = cycles.reduce((sum, one) => sum + one, 0) / cycles.length / 86_400;
  const pace = (won: number) => (won * wins.length) / (wins.length + losses.length) / mean;
  if (wins.length > 0 && mean > 0)
    assert.ok(Math.abs((figures.velocity ?? 0) - pace(wins.length)) < 1e-3, what);
  const currencies = [
    ...new Set([...starts, ...wins, ...losses].map(({ record }) => record.currency)),
  ]
    .filter(Boolean)
    .sort();
  assert.deepEqual(
    figures.values.map(({ currency }) => currency),
    currencies,
    what,
  );
  for (const { currency, ...money } of figures.values) {
    const sum = (part: typeof runs) =>
      part.reduce(
        (total, { record }) => total + (record.currency === currency ? record.value : 0),
        0,
      );
    assert.deepEqual(
      [money.entered, money.won, money.lost].map(cents),
      [starts, wins, losses].map(sum),
      what,
    );
    const count = wins.filter(({ record }) => record.currency === currency).length;
    if (count === 0) assert.equal(money.averageWon, null);
    else assert.ok(Math.abs(Number(money.averageWon) * 100 - sum(wins) / count) <= 0.51, what);
    if (wins.length > 0 && mean > 0)
      assert.ok(Math.abs(Number(money.velocity) * 100 - pace(sum(wins))) <= 0.51, what);
  }
  const reasons = Map.groupBy(losses, ({ end }) => end.reason);
  assert.deepEqual(
    new Map(figures.lossReasons.map(({ reason, count }) => [reason, count])),
    new Map([...reasons].map(([reason, part]) => [reason, part.length])),
    what,
  );
  for (const one of figures.stages) checkStage(one, runs, keep, `${what} ${one.stage.key}`);
}

function checkStage(
  one: PipelineFigures['stages'][number],
  runs: { run: BruteRecord['runs'][number]; end: ReturnType<typeof endOf> }[],
  keep: Keep,
  what: string,
) {
  const stays = runs
    .flatMap(({ run, end }) => run.map((stay) => ({ stay, end })))
    .filter(({ stay }) => stay.stage === one.stage.id);
  const entered = stays.filter(({ stay }) => keep(stay.entered));
  const ended = (as: string) => entered.filter(({ end }) => end.as === as).length;
  assert.deepEqual(
    [one.entered, one.won, one.lost],
    [entered.length, ended('won'), ended('lost')],
    what,
  );
  assert.equal(one.conversionToWon, rate(ended('won'), entered.length), what);
  const next = new Map<string | null, number>();
  for (const { stay } of entered) next.set(stay.next, (next.get(stay.next) ?? 0) + 1);
  assert.deepEqual(
    new Map(one.next.map(({ stage, count }) => [stage.id, count])),
    new Map(
      [...next].filter(([stage]) => stage !== null && stage !== 'elsewhere') as [string, number][],
    ),
    what,
  );
  const further = one.next.filter(
    ({ stage }) =>
      stage.outcome !== 'lost' && (stage.position > one.stage.position || stage.outcome === 'won'),
  );
  assert.equal(
    one.movedOn,
    further.reduce((sum, { count }) => sum + count, 0),
    what,
  );
  const left = stays.filter(({ stay }) => stay.left !== null && keep(stay.left));
  checkTimes(
    one.time,
    left.map(({ stay }) => seconds(stay.entered, stay.left ?? 0)),
    what,
  );
}

/** Whether a record belongs to a group by source or owner. */
export function isOf(
  record: BruteRecord,
  group: { source?: string | null; owner?: { number: number } | null },
): boolean {
  if (group.source !== undefined) return record.source === group.source;
  return group.owner === undefined || record.owner === (group.owner?.number ?? null);
}
