// The rows that an import could not take, as a file: mended, it can be imported in turn.
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { RequestContext } from '../events/request-context.ts';
import type { Ref } from '../record-ref.ts';
import { getImport } from './get-import.ts';
import type { Import } from './import.ts';
import type { RowProblem } from './rows/row-to-draft.ts';

export interface FailedRow {
  number: number;
  cells: string[];
  problems: RowProblem[];
}

const rowsAtOnce = 1_000;

export async function failedRows(
  deps: ReadDeps,
  context: RequestContext,
  ref: Ref,
): Promise<{ import: Import; rows: AsyncGenerator<FailedRow[]> }> {
  const found = await getImport(deps, context, ref);
  return { import: found, rows: readFailedRows(deps, context.workspaceId, found.id) };
}

async function* readFailedRows(
  { database }: ReadDeps,
  workspaceId: string,
  importId: string,
): AsyncGenerator<FailedRow[]> {
  for (let after = 0; ; ) {
    const { rows } = await database.pool.query<FailedRow>(
      `select row_number as number, cells, problems from import_failed_rows
      where workspace_id = $1 and import_id = $2 and row_number > $3
      order by row_number limit ${rowsAtOnce}`,
      [workspaceId, importId, after],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.number;
  }
}
