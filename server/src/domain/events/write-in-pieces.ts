// Splits a change of many records into several transactions. All writers of the workspace wait for
// its lock, so each transaction changes a limited number and then releases it. Each transaction is
// consistent; after a crash, only some of the records are changed.
import { setTimeout as sleep } from 'node:timers/promises';
import { inDryRun } from '../../platform/database/dry-run.ts';
import type { WriteHooks } from './write-hooks.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  type WriteRequest,
  writeInWorkspace,
} from './write-in-workspace.ts';

/** The records that the first transaction changes. Later ones change more when they are fast. */
export const pieceSize = 500;
const maxPieceSize = 5_000;
const pieceMs = 50;

/** Returned by a change that needs another transaction. */
export const unfinished = Symbol('unfinished');

/**
 * Runs the change in new transactions until it stops returning `unfinished`. Each run changes up to
 * `max` records.
 */
export async function writeInPieces<Result>(
  deps: WriteDeps,
  request: WriteRequest<Result>,
  change: (write: WorkspaceWrite, max: number) => Promise<Result | typeof unfinished>,
): Promise<Result> {
  let hooks = request.hooks && completedOnce(request.hooks);
  let max = pieceSize;
  for (;;) {
    const began = performance.now();
    const result = await writeInWorkspace(deps, { ...request, hooks }, (write) =>
      change(write, max),
    );
    if (result !== unfinished) return result;
    hooks = hooks && { ...hooks, begin: hooks.resume };
    const tookMs = performance.now() - began;
    max = sizeAfter(max, tookMs);
    // Leaves other requests as much time as the piece took. A dry run keeps the lock to its end.
    if (!inDryRun()) await sleep(tookMs);
  }
}

function sizeAfter(size: number, tookMs: number): number {
  const fitting = Math.round((size * pieceMs) / tookMs);
  return Math.max(pieceSize, Math.min(fitting, 2 * size, maxPieceSize));
}

/** Only the last piece has a result. */
const completedOnce = <Result>(
  hooks: WriteHooks<Result>,
): WriteHooks<Result | typeof unfinished> => ({
  ...hooks,
  async complete(db, result) {
    if (result !== unfinished) await hooks.complete(db, result);
  },
});
