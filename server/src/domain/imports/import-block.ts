// Imports a block of rows in one transaction, which captures their leads and moves the position of the
// import, so every row is imported once, whatever ends the process.
import { setTimeout as sleep } from 'node:timers/promises';
import { isConflict, isLockTimeout, sqlState } from '../../platform/database/errors.ts';
import { freshCatalog } from '../catalog/fresh-catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { fieldProblem } from '../errors.ts';
import type { Actor } from '../events/event.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import type { CaptureResult, DuplicateRule } from '../leads/intake/capture.ts';
import type { CaptureTogether } from '../leads/intake/capture-together.ts';
import type { FileRow } from './file/file-format.ts';
import type { Import, KnownPeople } from './import.ts';
import { isStopped, moveOn, type RowOutcome } from './move-on.ts';
import { createRowReader, type DraftedRow } from './rows/row-to-draft.ts';

export type RunDeps = WriteDeps & ReadDeps & { captureTogether: CaptureTogether };

export interface Run {
  workspaceId: string;
  importId: string;
  import: Import;
  actor: Actor;
}

export interface Block {
  rows: readonly FileRow[];
  /** How many rows of the import are before it. */
  position: number;
}

const lockedPauseMs = 100;

const rules: Record<KnownPeople, DuplicateRule> = {
  create: { rule: 'create' },
  update: { rule: 'update' },
  fill: { rule: 'fill' },
  skip: { rule: 'refuse', match: ['email', 'phone'] },
};

/**
 * Waits for locks and other transactions as long as it takes. A row whose values PostgreSQL refuses
 * fails alone; any other error is one of the program, and ends the run until it is tried again.
 */
export async function importBlock(deps: RunDeps, run: Run, block: Block): Promise<void> {
  for (;;) {
    try {
      await writeBlock(deps, run, block);
      return;
    } catch (error) {
      if (isLockTimeout(error) || isConflict(error)) {
        await sleep(lockedPauseMs);
        continue;
      }
      if (isStopped(error) || !isRefused(error)) throw error;
      await importEach(deps, run, block);
      return;
    }
  }
}

/** Data that does not fit, or a constraint that it would break. */
const isRefused = (error: unknown): boolean => /^2[23]/.test(sqlState(error) ?? '');

async function importEach(deps: RunDeps, run: Run, { rows, position }: Block): Promise<void> {
  const [row, ...more] = rows;
  if (row !== undefined && more.length === 0) {
    const problem = { ...fieldProblem('row', 'invalid'), column: null };
    const failed: RowOutcome = { row, kind: 'failed', problems: [problem] };
    await deps.captureTogether(run.workspaceId, [], (connection) =>
      moveOn(connection, { ...run, position }, [failed]),
    );
    return;
  }
  for (const [index, one] of rows.entries()) {
    await importBlock(deps, run, { rows: [one], position: position + index });
  }
}

export async function writeBlock(
  deps: RunDeps,
  run: Run,
  { rows, position }: Block,
): Promise<void> {
  const { workspaceId, importId, import: one, actor } = run;
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
    const remaining = results.values();
    const outcomes = drafted.map((one) => outcomeOf(one, remaining));
    return moveOn(connection, { ...run, position }, outcomes);
  });
}

/** Takes the next result, if the row was captured. */
function outcomeOf(
  { row, draft, problems }: DraftedRow & { row: FileRow },
  results: IterableIterator<CaptureResult<unknown>>,
): RowOutcome {
  const result: CaptureResult<unknown> | undefined =
    draft === undefined ? undefined : results.next().value;
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
