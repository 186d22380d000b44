import type { Random } from './random.ts';
import { atWork } from './working-hours.ts';

/** A lead gets another status and stage. */
export interface Step {
  status: 'contacted' | 'qualified' | 'quoted' | 'won' | 'lost';
  stage: string;
  at: Date;
}

const day = 86_400_000;
const minute = 60_000;

interface Leg {
  status: Step['status'];
  stage: string;
  /** How likely a lead moves on to it, and within how many days. */
  goesOn: number;
  within: number;
  /** Above 1, most leads go on soon and a few late. */
  haste: number;
}

const legs: readonly Leg[] = [
  { status: 'contacted', stage: 'contacted', goesOn: 0.88, within: 3, haste: 4 },
  { status: 'qualified', stage: 'demo_scheduled', goesOn: 0.58, within: 8, haste: 1.5 },
  { status: 'quoted', stage: 'proposal', goesOn: 0.7, within: 10, haste: 1.5 },
  { status: 'won', stage: 'won', goesOn: 0.5, within: 20, haste: 1.3 },
];

/** Every lead is closed after so many days. */
export const maxOpenDays = 50;

/**
 * The stage history of a lead: step by step, until it is won or lost. `buys` says how much likelier
 * than others it is to buy.
 */
export function makeStageHistory(random: Random, arrived: Date, now: Date, buys: number): Step[] {
  const steps: Step[] = [];
  let time = arrived.getTime();
  for (const { status, stage, goesOn, within, haste } of legs) {
    const likely = status === 'won' ? Math.min(0.9, goesOn * buys) : goesOn;
    time += random.whole(4, 40) * minute + random.next() ** haste * within * day;
    const isLost = !random.chance(likely);
    // It takes longer to give up than to go on.
    if (isLost) time += random.next() * 4 * day;
    time = atWork(time);
    const at = new Date(time);
    steps.push(isLost ? { status: 'lost', stage: 'lost', at } : { status, stage, at });
    if (isLost) break;
  }
  return steps.filter((step) => step.at < now);
}
