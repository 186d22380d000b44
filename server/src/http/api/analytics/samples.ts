// Sample figures for the examples of the reference.
import type { PipelineFigures } from '../../../domain/analytics/pipeline-figures.ts';
import type { Durations } from '../../../domain/analytics/stage-figures.ts';
import type { CatalogMember, Stage } from '../../../domain/catalog/catalog.ts';

export const current = { from: '2026-03-01', to: '2026-03-31' };
export const previous = { from: '2026-01-29', to: '2026-02-28' };
export const timeZone = 'America/New_York';

export const member: CatalogMember = {
  id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61',
  number: 5,
  name: 'Ada Owner',
  email: 'ada@example.com',
  active: true,
};

export const durations = (count: number): Durations => ({
  count,
  meanSeconds: 5_400,
  medianSeconds: 3_600,
  p90Seconds: 12_600,
});

const stage = (number: number, key: string, outcome: Stage['outcome']): Stage => ({
  id: `0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f7${number}`,
  number,
  key,
  name: key.charAt(0).toUpperCase() + key.slice(1),
  pipelineId: pipeline.id,
  position: number,
  probability: outcome === 'won' ? 100 : 10,
  outcome,
});

export const pipeline = {
  id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f62',
  number: 1,
  key: 'sales',
  name: 'Sales',
  position: 0,
};

const [first, won] = [stage(1, 'new', 'open'), stage(5, 'won', 'won')];

export const figures: PipelineFigures = {
  entered: 120,
  won: 18,
  lost: 30,
  winRate: 0.375,
  cycle: durations(18),
  velocity: 108,
  values: [
    {
      currency: 'USD',
      entered: '60000.00',
      won: '9000.00',
      lost: '15000.00',
      averageWon: '500.00',
      velocity: '54000.00',
    },
  ],
  lossReasons: [{ reason: 'price', count: 30, values: [{ currency: 'USD', value: '15000.00' }] }],
  stages: [
    {
      stage: first,
      entered: 120,
      movedOn: 60,
      conversion: 0.5,
      won: 18,
      lost: 30,
      conversionToWon: 0.15,
      next: [{ stage: won, count: 60, conversion: 0.5 }],
      time: durations(60),
      values: [{ currency: 'USD', value: '60000.00' }],
    },
  ],
};
