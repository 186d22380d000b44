import type { LeadMove } from '../../domain/leads/move-leads.ts';
import type { Random } from './random.ts';

export type Step = Omit<LeadMove, 'leadId'>;

const day = 86_400_000;

interface Stage {
  status: string;
  stage: string;
  /** How likely a lead moves on to it, and within how many days. */
  goesOn: number;
  within: number;
}

const stages: readonly Stage[] = [
  { status: 'contacted', stage: 'contacted', goesOn: 0.85, within: 3 },
  { status: 'qualified', stage: 'demo_scheduled', goesOn: 0.55, within: 8 },
  { status: 'quoted', stage: 'proposal', goesOn: 0.65, within: 12 },
  { status: 'won', stage: 'won', goesOn: 0.4, within: 25 },
];

/**
 * The moves of a lead: from stage to stage as far as it goes, then lost or left open. `buys` is how
 * much likelier than others it is to buy.
 */
export function makeStageHistory(random: Random, arrived: Date, now: Date, buys: number): Step[] {
  const steps: Step[] = [];
  let time = arrived.getTime();
  for (const { status, stage, goesOn, within } of stages) {
    const likely = status === 'won' ? Math.min(0.9, goesOn * buys) : goesOn;
    time += (0.02 + random.next() ** 2) * within * day;
    const isLost = !random.chance(likely);
    if (isLost && random.chance(0.45)) break;
    const next = isLost ? { status: 'lost', stage: 'lost' } : { status, stage };
    steps.push({ ...next, at: new Date(time) });
    if (isLost) break;
  }
  return steps.filter((step) => step.at < now);
}
