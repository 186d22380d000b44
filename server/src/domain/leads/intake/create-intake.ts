// The ways by which leads come in: one by one, sharing transactions with others, or together in one of
// their own. Their batches know of each other, so that they follow each other without conflict.
import type { Database } from '../../../platform/database/pool.ts';
import { createBatchCapture } from './capture-batch.ts';
import type { CaptureDeps } from './capture-deps.ts';
import { type CaptureLead, createCaptureLead, maxBatch } from './capture-lead.ts';
import { type CaptureTogether, createCaptureTogether } from './capture-together.ts';
import { captureUnderLock } from './capture-under-lock.ts';
import { createIsolatedCapture } from './isolated-capture.ts';
import { createLeadNumbers } from './lead-numbers.ts';
import { type BusyMeter, createBusyMeter } from './yield-to-intake.ts';

interface IntakeDeps extends Omit<CaptureDeps, 'numbers'> {
  /** Shared with what yields to intake. */
  busy?: BusyMeter;
  /** With dry runs. */
  database: Database;
  /** Called with the number of leads that shared a transaction. */
  onBatch?: (leads: number) => void;
}

interface Intake {
  captureLead: CaptureLead;
  captureTogether: CaptureTogether;
}

export function createIntake({
  busy = createBusyMeter(),
  database,
  onBatch,
  ...options
}: IntakeDeps): Intake {
  const deps = { ...options, numbers: createLeadNumbers() };
  const isolated = createIsolatedCapture({
    size: maxBatch,
    capture: (batch) => captureUnderLock(deps, batch),
    onBatch,
  });
  const { each, together } = createBatchCapture(deps, isolated);
  return {
    captureLead: createCaptureLead(deps, {
      ...{ database, busy, isolated, onBatch },
      captureBatch: each,
    }),
    captureTogether: createCaptureTogether(deps, together, busy),
  };
}
