// The figures of one stage of a funnel, from sums of rollups. Pure.
import type { Stage } from '../catalog/catalog.ts';
import { ranksOf } from './rollups/duration-histogram.ts';
import type { Sum } from './rollups/read-rollups.ts';
import { fromMillionths } from './rollups/rollup.ts';

export type Outcome = Stage['outcome'];

export interface Durations {
  count: number;
  meanSeconds: number | null;
  medianSeconds: number | null;
  p90Seconds: number | null;
}

export interface StageFigures {
  stage: Stage;
  entered: number;
  /** The number of entered records that moved on to a later stage or to a won one. */
  movedOn: number;
  conversion: number | null;
  won: number;
  lost: number;
  conversionToWon: number | null;
  /** The stages that entered records visited next. */
  next: { stage: Stage; count: number; conversion: number | null }[];
  /** The time that records spent in the stage before they left it. */
  time: Durations;
  values: { currency: string; value: string }[];
}

export function stageFigures(
  stage: Stage,
  stages: readonly Stage[],
  sums: readonly Sum[],
  outcomeOf: (outcome: string) => Outcome,
): StageFigures {
  const here = sums.filter((sum) => sum.stage === stage.id);
  const visits = here.filter(({ measure }) => measure.endsWith('.visits'));
  const entered = counted(visits);
  const next = stages.flatMap((other) => {
    const count = counted(visits.filter((sum) => sum.next === other.id));
    return count === 0 ? [] : [{ stage: other, count, conversion: share(count, entered) }];
  });
  const movedOn = next
    .filter(({ stage: other }) => isFurther(stage, other))
    .reduce((sum, { count }) => sum + count, 0);
  const ended = (as: Outcome) => counted(visits.filter(({ outcome }) => outcomeOf(outcome) === as));
  const won = ended('won');
  return {
    stage,
    entered,
    movedOn,
    conversion: share(movedOn, entered),
    won,
    lost: ended('lost'),
    conversionToWon: share(won, entered),
    next,
    time: durationsOf(here.filter(({ measure }) => measure.endsWith('.left'))),
    values: valuesOf(visits),
  };
}

function isFurther(from: Stage, to: Stage): boolean {
  if (to.outcome === 'lost') return false;
  return to.outcome === 'won' ? from.outcome !== 'won' : to.position > from.position;
}

export function counted(sums: readonly Sum[]): number {
  return sums.reduce((total, { count }) => total + count, 0);
}

export function durationsOf(sums: readonly Sum[]): Durations {
  const seconds = sums.reduce((total, sum) => total + sum.seconds, 0);
  const count = counted(sums);
  const ranks = ranksOf(sums.flatMap(({ durations }) => durations ?? []));
  return {
    count,
    meanSeconds: count === 0 ? null : Math.round((seconds * 10) / count) / 10,
    medianSeconds: ranks?.median ?? null,
    p90Seconds: ranks?.p90 ?? null,
  };
}

/** To four decimals; null when the whole is 0. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}

/** By currency; empty without values. */
export function valuesOf(sums: readonly Sum[]): { currency: string; value: string }[] {
  return [...byCurrency(sums)].map(([currency, value]) => ({ currency, value: money(value) }));
}

export function byCurrency(sums: readonly Sum[]): Map<string, bigint> {
  const values = new Map<string, bigint>();
  for (const { currency, value } of sums) {
    if (currency !== '') values.set(currency, (values.get(currency) ?? 0n) + value);
  }
  return new Map([...values].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** For sorting: no name comes first. */
export const compareNames = (one: string | null, other: string | null): number =>
  (one ?? '') < (other ?? '') ? -1 : 1;

const cent = 10_000n;

/** With two decimals, rounded half up. */
export function money(millionths: bigint): string {
  const half = millionths < 0n ? -cent / 2n : cent / 2n;
  return fromMillionths(((millionths + half) / cent) * cent).slice(0, -4);
}
