// A change of many records as a row of transactions: all writers of the workspace wait for its lock,
// so each transaction changes a few and lets the others in. Each is whole by itself: after a crash,
// some records are changed and the others are not.
import { setTimeout as sleep } from 'node:timers/promises';
import type { WriteHooks } from './write-hooks.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  type WriteRequest,
  writeInWorkspace,
} from './write-in-workspace.ts';

/** How many records the first transaction changes; later ones change more of what is quickly done. */
export const pieceSize = 500;
const maxPieceSize = 5_000;
const pieceMs = 50;

/** What a change returns that has to go on in another transaction. */
export const unfinished = Symbol('unfinished');

/** Runs the change, which begins anew in each transaction and changes up to `max` records, until it
 *  is finished. */
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
    // Whoever waits for an answer gets as much of the machine.
    await sleep(tookMs);
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
