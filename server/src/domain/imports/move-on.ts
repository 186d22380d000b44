// Moves the position of an import over a block of rows, in the transaction of their leads.
import { sqlState } from '../../platform/database/errors.ts';
import type { Queries } from '../../platform/database/queries.ts';
import type { FileRow } from './file/file-format.ts';
import type { RowProblem } from './rows/row-to-draft.ts';

export interface RowOutcome {
  row: FileRow;
  kind: 'created' | 'updated' | 'skipped' | 'failed';
  problems: RowProblem[];
}

/** Whether the import was paused or cancelled, or another block or process has moved it on. */
export const isStopped = (error: unknown): boolean => sqlState(error) === '22012';

// A division by zero fails it, and all that is written with it, when there is nothing to move on.
const move = {
  name: 'import-move-on',
  text: `with moved as (
      update imports set rows_done = rows_done + $4, created = created + $5,
        updated = updated + $6, skipped = skipped + $7, failed = failed + $8,
        incomplete = incomplete + $9, version = version + 1, updated_at = now()
      where workspace_id = $1 and id = $2 and rows_done = $3 and state = 'running'
      returning workspace_id, id, rows_done, created + updated as leads
    ), counted as (
      update causes c set done = m.rows_done, subjects = jsonb_build_object('lead', m.leads)
      from moved m where c.workspace_id = m.workspace_id and c.id = m.id
    )
    select 1 / count(*) from moved`,
};

const insertFailed = {
  name: 'import-insert-failed-rows',
  text: `insert into import_failed_rows (workspace_id, import_id, row_number, cells, problems)
    select $1, $2, r.row_number, r.cells, r.problems
    from jsonb_to_recordset($3) as r(row_number integer, cells jsonb, problems jsonb)`,
};

/** Sends its statements at once. */
export async function moveOn(
  queries: Queries,
  at: { workspaceId: string; importId: string; position: number },
  outcomes: readonly RowOutcome[],
): Promise<void> {
  const { workspaceId, importId, position } = at;
  const count = (kind: RowOutcome['kind']) => outcomes.filter((one) => one.kind === kind).length;
  const failed = outcomes.filter(({ kind }) => kind === 'failed');
  const incomplete = outcomes.filter(
    ({ kind, problems }) => kind !== 'failed' && problems.length > 0,
  );
  const moved = queries.query({
    ...move,
    values: [
      ...[workspaceId, importId, position, outcomes.length],
      ...[count('created'), count('updated'), count('skipped'), failed.length, incomplete.length],
    ],
  });
  const records = failed.map(({ row, problems }) => ({
    row_number: row.number,
    cells: row.cells,
    problems,
  }));
  const values = [workspaceId, importId, JSON.stringify(records)];
  await Promise.all([moved, records.length > 0 && queries.query({ ...insertFailed, values })]);
}
