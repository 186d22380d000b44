// The figures of a pipeline: entered, won, lost, velocity, and each of its stages. Pure.
import type { Stage } from '../catalog/catalog.ts';
import type { Sum } from './rollups/read-rollups.ts';
import {
  byCurrency,
  compareNames,
  counted,
  type Durations,
  durationsOf,
  money,
  type Outcome,
  type StageFigures,
  share,
  stageFigures,
  valuesOf,
} from './stage-figures.ts';

interface LossReason {
  reason: string | null;
  count: number;
  values: { currency: string; value: string }[];
}

interface MoneyFigures {
  currency: string;
  entered: string;
  won: string;
  lost: string;
  averageWon: string | null;
  /** The value won per day. */
  velocity: string | null;
}

export interface PipelineFigures {
  entered: number;
  won: number;
  lost: number;
  winRate: number | null;
  /** From entering the pipeline to being won. */
  cycle: Durations;
  /** The number won per day. */
  velocity: number | null;
  values: MoneyFigures[];
  lossReasons: LossReason[];
  stages: StageFigures[];
}

export function pipelineFigures(stages: readonly Stage[], sums: readonly Sum[]): PipelineFigures {
  const outcomes = new Map<string, Outcome>(stages.map(({ id, outcome }) => [id, outcome]));
  const outcomeOf = (outcome: string): Outcome =>
    outcome === 'won' || outcome === 'lost' ? outcome : (outcomes.get(outcome) ?? 'open');
  const of = (measure: string) => sums.filter((sum) => sum.measure.endsWith(measure));
  const ends = (as: Outcome) => of('.ends').filter(({ outcome }) => outcomeOf(outcome) === as);
  const [starts, wins, losses] = [of('.starts'), ends('won'), ends('lost')];
  const [won, lost] = [counted(wins), counted(losses)];
  const wonSeconds = wins.reduce((total, { seconds }) => total + seconds, 0);
  const closed = won + lost;
  const wonADay =
    wonSeconds === 0 ? null : (won / closed) * (won / (wonSeconds / won / secondsOfDay));
  return {
    entered: counted(starts),
    won,
    lost,
    winRate: share(won, closed),
    cycle: durationsOf(wins),
    velocity: wonADay === null ? null : Math.round(wonADay * 10_000) / 10_000,
    values: moneyFigures(starts, wins, losses, { won, closed, wonSeconds }),
    lossReasons: lossReasons(losses),
    stages: stages.map((stage) => stageFigures(stage, stages, sums, outcomeOf)),
  };
}

const secondsOfDay = 86_400;

/** The velocity is computed from these. */
interface ClosedDeals {
  won: number;
  closed: number;
  wonSeconds: number;
}

function moneyFigures(
  starts: readonly Sum[],
  wins: readonly Sum[],
  losses: readonly Sum[],
  { won, closed, wonSeconds }: ClosedDeals,
): MoneyFigures[] {
  const [entered, gained, missed] = [byCurrency(starts), byCurrency(wins), byCurrency(losses)];
  const currencies = new Set([...entered.keys(), ...gained.keys(), ...missed.keys()]);
  return [...currencies].sort().map((currency) => {
    const sum = gained.get(currency) ?? 0n;
    const deals = counted(wins.filter((win) => win.currency === currency));
    // The value won × the win rate ÷ the days of an average cycle, all in integers.
    const velocity =
      wonSeconds === 0
        ? null
        : divided(sum * BigInt(won) ** 2n * BigInt(secondsOfDay), closed * wonSeconds);
    return {
      currency,
      entered: money(entered.get(currency) ?? 0n),
      won: money(sum),
      lost: money(missed.get(currency) ?? 0n),
      averageWon: deals === 0 ? null : money(divided(sum, deals)),
      velocity: velocity === null ? null : money(velocity),
    };
  });
}

function divided(value: bigint, by: number): bigint {
  return value / BigInt(by);
}

function lossReasons(losses: readonly Sum[]): LossReason[] {
  return [...Map.groupBy(losses, ({ next }) => next)]
    .map(([reason, sums]) => ({
      reason: reason || null,
      count: counted(sums),
      values: valuesOf(sums),
    }))
    .sort((one, other) => other.count - one.count || compareNames(one.reason, other.reason));
}
