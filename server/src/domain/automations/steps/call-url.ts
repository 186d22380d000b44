import type { StepExecutor } from './step.ts';

/** The call itself follows the commit: `runner/make-calls.ts`. */
export const callUrl: StepExecutor = (_work, runs) => runs.map(() => ({ outcome: 'calling' }));
