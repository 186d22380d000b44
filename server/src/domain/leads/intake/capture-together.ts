// Captures leads of one workspace in one transaction, all or none, with what the caller writes along: an
// import moves its position with the leads of its rows. It yields to single leads. Calls that overlap
// are written in their order.
import type { CaptureRequest, CaptureResult } from './capture.ts';
import type { BatchCapture } from './capture-batch.ts';
import type { CaptureDeps } from './capture-deps.ts';
import type { WriteAlong } from './capture-under-lock.ts';
import { prepareCapture } from './prepare-capture.ts';
import { type BusyMeter, yieldTo } from './yield-to-intake.ts';

export type CaptureTogether = (
  workspaceId: string,
  requests: readonly CaptureRequest<unknown>[],
  writeAlong: WriteAlong,
) => Promise<CaptureResult<unknown>[]>;

export function createCaptureTogether(
  { catalogs, intake }: Pick<CaptureDeps, 'catalogs' | 'intake'>,
  capture: BatchCapture['together'],
  busy: BusyMeter,
): CaptureTogether {
  return yieldTo(busy, async (workspaceId, requests, writeAlong) => {
    const catalog = await catalogs.any(workspaceId, intake);
    const batch = requests.map((request) => prepareCapture(request, catalog));
    return capture(batch, writeAlong);
  });
}
