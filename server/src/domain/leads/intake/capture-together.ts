// Captures leads of one workspace in one transaction, all or none, with a write of the caller: an
// import moves its position with the leads of its rows. It yields to single leads.
import type { CaptureRequest, CaptureResult } from './capture.ts';
import type { CaptureDeps } from './capture-deps.ts';
import { type BeforeCommit, captureUnderLock } from './capture-under-lock.ts';
import { lockCounters } from './intake-queries.ts';
import { createLeadNumbers } from './lead-numbers.ts';
import { prepareCapture } from './prepare-capture.ts';
import { type BusyMeter, yieldTo } from './yield-to-intake.ts';

export type CaptureTogether = (
  workspaceId: string,
  requests: readonly CaptureRequest<unknown>[],
  beforeCommit: BeforeCommit,
) => Promise<CaptureResult<unknown>[]>;

interface CaptureTogetherDeps extends Omit<CaptureDeps, 'numbers'> {
  busy: BusyMeter;
}

export function createCaptureTogether(options: CaptureTogetherDeps): CaptureTogether {
  const deps = { ...options, numbers: createLeadNumbers() };
  return yieldTo(options.busy, async (workspaceId, requests, beforeCommit) => {
    const catalog = await deps.catalogs.any(workspaceId, deps.intake);
    const batch = requests.map((request) => prepareCapture(request, catalog));
    return captureUnderLock(deps, batch, lockCounters, beforeCommit);
  });
}
