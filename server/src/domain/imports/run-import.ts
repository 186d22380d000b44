// Runs an import block by block. Each block is one transaction, which captures the leads of its rows and
// moves the position of the import, so every row is imported once, whatever ends the process.
import { setTimeout as sleep } from 'node:timers/promises';
import { isLockTimeout, isUnavailable } from '../../platform/database/errors.ts';
import { addJobs } from '../../platform/jobs/add-jobs.ts';
import { freshCatalog } from '../catalog/fresh-catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { DomainError, fieldProblem } from '../errors.ts';
import type { Actor } from '../events/event.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import type { CaptureResult, DuplicateRule } from '../leads/intake/capture.ts';
import type { CaptureTogether } from '../leads/intake/capture-together.ts';
import { readChunks } from './chunks.ts';
import { endRun } from './end-run.ts';
import type { FileRow } from './file/file-format.ts';
import { readDataRows } from './file/read-rows.ts';
import type { Import, KnownPeople } from './import.ts';
import { runJobOf } from './import-job.ts';
import { findRun } from './import-row.ts';
import { moveOn, type RowOutcome, RunStopped } from './move-on.ts';
import { createRowReader, type DraftedRow } from './rows/row-to-draft.ts';

export type RunDeps = WriteDeps & ReadDeps & { captureTogether: CaptureTogether };

interface RunKey {
  workspaceId: string;
  importId: string;
}

const blockRows = 500;
// Then other jobs get their turn; the next job of the import continues.
const maxRunMs = 60_000;
const lockedPauseMs = 100;

const rules: Record<KnownPeople, DuplicateRule> = {
  create: { rule: 'create' },
  update: { rule: 'update' },
  fill: { rule: 'fill' },
  skip: { rule: 'refuse', match: ['email', 'phone'] },
};

export async function runImport(
  deps: RunDeps,
  key: RunKey,
  stopping: AbortSignal | undefined,
): Promise<void> {
  const found = await findRun(deps.database.kysely, key.workspaceId, key.importId);
  if (found === undefined || found.import.state !== 'running') return;
  const run = { ...key, ...found };
  const deadline = performance.now() + maxRunMs;
  const { rowsDone, format, columns } = run.import;
  const chunks = readChunks(deps.database.pool, key);
  const names = columns.map(({ name }) => name);
  let position = rowsDone;
  try {
    for await (const rows of readDataRows(chunks, format, names, {
      skipped: rowsDone,
      size: blockRows,
    })) {
      if (stopping?.aborted || performance.now() > deadline) {
        // The next process that starts runs a stopped job again.
        await addJobs(deps.database.pool, [runJobOf(key.workspaceId, key.importId)]);
        return;
      }
      await importBlock(deps, run, rows, position);
      position += rows.length;
    }
    // Otherwise the file is gone: it is kept for 30 days.
    await endRun(deps, run, position < run.import.rowCount ? 'failed' : 'finished');
  } catch (error) {
    if (error instanceof RunStopped) return;
    if (!(error instanceof DomainError)) throw error;
    await endRun(deps, run, 'failed');
  }
}

interface Run extends RunKey {
  import: Import;
  actor: Actor;
}

async function importBlock(
  deps: RunDeps,
  run: Run,
  rows: readonly FileRow[],
  position: number,
): Promise<void> {
  for (;;) {
    try {
      await writeBlock(deps, run, rows, position);
      return;
    } catch (error) {
      if (error instanceof RunStopped) throw error;
      if (isLockTimeout(error)) {
        await sleep(lockedPauseMs);
        continue;
      }
      if (isUnavailable(error)) throw error;
      await importEach(deps, run, rows, position);
      return;
    }
  }
}

/** One row breaks the block: each is imported alone, and that one fails. */
async function importEach(
  deps: RunDeps,
  run: Run,
  rows: readonly FileRow[],
  position: number,
): Promise<void> {
  const [row, ...more] = rows;
  if (row !== undefined && more.length === 0) {
    const problem = { ...fieldProblem('row', 'invalid'), column: null };
    const failed: RowOutcome = { row, kind: 'failed', problems: [problem] };
    const { workspaceId, importId } = run;
    await deps.captureTogether(workspaceId, [], (connection) =>
      moveOn(connection, { workspaceId, importId, position }, [failed]),
    );
    return;
  }
  for (const [index, one] of rows.entries()) {
    await importBlock(deps, run, [one], position + index);
  }
}

async function writeBlock(
  deps: RunDeps,
  { workspaceId, importId, import: one, actor }: Run,
  rows: readonly FileRow[],
  position: number,
): Promise<void> {
  const catalog = await freshCatalog(deps, workspaceId);
  const read = createRowReader(one.columns, one.options, catalog);
  const drafted = rows.map((row) => ({ row, ...read(row.cells) }));
  const requests = drafted.flatMap(({ draft }) =>
    draft === undefined
      ? []
      : [
          {
            ...{ workspaceId, actor, draft, key: null, causeId: importId },
            duplicates: rules[one.options.knownPeople],
          },
        ],
  );
  await deps.captureTogether(workspaceId, requests, (connection, results) => {
    const remaining = [...results];
    const outcomes = drafted.map((one) => outcomeOf(one, remaining));
    return moveOn(connection, { workspaceId, importId, position }, outcomes);
  });
}

/** Takes the next result, if the row was captured. */
function outcomeOf(
  { row, draft, problems }: DraftedRow & { row: FileRow },
  results: CaptureResult<unknown>[],
): RowOutcome {
  const result = draft === undefined ? undefined : results.shift();
  if (result === undefined) return { row, kind: 'failed', problems };
  if (result.kind === 'failed') {
    if (result.error.code !== 'invalid') throw result.error;
    const more = result.error.fields.map((problem) => ({ ...problem, column: null }));
    return { row, kind: 'failed', problems: [...problems, ...more] };
  }
  const kinds = { created: 'created', filled: 'updated', refused: 'skipped' } as const;
  if (result.kind === 'replayed') throw new Error('An import has no idempotency keys.');
  return { row, kind: kinds[result.kind], problems };
}
