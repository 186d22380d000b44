import type { StepExecutor } from './step.ts';

export const stop: StepExecutor = (_work, runs) => runs.map(() => ({ outcome: 'stopped' }));
