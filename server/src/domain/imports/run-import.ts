// Runs an import block by block: while PostgreSQL writes one, the program reads and judges the next.
import { isLockTimeout, isUnavailable } from '../../platform/database/errors.ts';
import { addJobs } from '../../platform/jobs/add-jobs.ts';
import { DomainError } from '../errors.ts';
import { readChunks } from './chunks.ts';
import { endRun } from './end-run.ts';
import { readDataRows } from './file/read-rows.ts';
import { type Block, importBlock, type Run, type RunDeps, writeBlock } from './import-block.ts';
import { runJobOf } from './import-job.ts';
import { findRun } from './import-row.ts';
import { isStopped } from './move-on.ts';

interface RunKey {
  workspaceId: string;
  importId: string;
}

const blockRows = 500;
// Then other jobs get their turn; the next job of the import continues.
const maxRunMs = 60_000;

export async function runImport(
  deps: RunDeps,
  key: RunKey,
  stopping: AbortSignal | undefined,
): Promise<void> {
  const found = await findRun(deps.database.kysely, key.workspaceId, key.importId);
  if (found === undefined || found.import.state !== 'running') return;
  const run = { ...key, ...found };
  const deadline = performance.now() + maxRunMs;
  const isOver = () => (stopping?.aborted ?? false) || performance.now() > deadline;
  try {
    const position = await importRows(deps, run, isOver);
    // The next process that starts runs a stopped job again.
    if (position === undefined) {
      await addJobs(deps.database.pool, [runJobOf(key.workspaceId, key.importId)]);
      return;
    }
    // Otherwise the file is gone: it is kept for 30 days.
    await endRun(deps, run, position < run.import.rowCount ? 'failed' : 'finished');
  } catch (error) {
    if (isStopped(error)) return;
    if (!(error instanceof DomainError)) throw error;
    await endRun(deps, run, 'failed');
  }
}

/** Returns how many rows are done; undefined when it stopped before the end. */
async function importRows(
  deps: RunDeps,
  run: Run,
  isOver: () => boolean,
): Promise<number | undefined> {
  const { rowsDone, format, columns } = run.import;
  const chunks = readChunks(deps.database.pool, run);
  const names = columns.map(({ name }) => name);
  let position = rowsDone;
  let earlier: Attempt | undefined;
  for await (const rows of readDataRows(chunks, format, names, {
    skipped: rowsDone,
    size: blockRows,
  })) {
    if (isOver()) {
      if (earlier) await settle(deps, run, [earlier]);
      return undefined;
    }
    const next = attempt(deps, run, { rows, position });
    position += rows.length;
    const isSettled = earlier === undefined || (await settle(deps, run, [earlier, next]));
    earlier = isSettled ? next : undefined;
  }
  if (earlier) await settle(deps, run, [earlier]);
  return position;
}

interface Attempt {
  block: Block;
  /** Resolves to the error, if there was one. */
  failure: Promise<unknown>;
}

function attempt(deps: RunDeps, run: Run, block: Block): Attempt {
  const failure = writeBlock(deps, run, block).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { block, failure };
}

/**
 * Waits for the first block. If it failed, so does the one that builds on it: both are imported one
 * after the other, and it returns false.
 */
async function settle(
  deps: RunDeps,
  run: Run,
  [first, ...later]: [Attempt, ...Attempt[]],
): Promise<boolean> {
  const error = await first.failure;
  if (error === undefined) return true;
  for (const { failure } of later) await failure;
  if (isUnavailable(error) && !isLockTimeout(error)) throw error;
  if (isStopped(error) && !(await isNext(deps, run, first.block))) throw error;
  for (const { block } of [first, ...later]) await importBlock(deps, run, block);
  return false;
}

/** Otherwise the import was paused or cancelled, or another process has moved it on. */
async function isNext(deps: RunDeps, run: Run, { position }: Block): Promise<boolean> {
  const found = await findRun(deps.database.kysely, run.workspaceId, run.importId);
  return found?.import.state === 'running' && found.import.rowsDone === position;
}
