// A preview of the first rows of an import: their problems, and which people are known already.
import { freshCatalog } from '../catalog/fresh-catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { normaliseEmail } from '../contacts/normalise-email.ts';
import { normalisePhone } from '../contacts/normalise-phone.ts';
import type { RequestContext } from '../events/request-context.ts';
import type { Ref } from '../record-ref.ts';
import { readChunks } from './chunks.ts';
import { sampleRows } from './file/analyse-file.ts';
import type { FileRow } from './file/file-format.ts';
import { readDataRows } from './file/read-rows.ts';
import { findKnownPeople } from './find-known-people.ts';
import { getImport } from './get-import.ts';
import type { KnownPeople } from './import.ts';
import { createRowReader, type RowProblem } from './rows/row-to-draft.ts';

interface PreviewRow {
  row: FileRow;
  problems: RowProblem[];
  action: KnownPeople | 'fail';
}

export interface Preview {
  rows: PreviewRow[];
  /** How many of the rows are of people that the workspace has a lead of. */
  known: number;
}

export async function previewImport(
  deps: ReadDeps,
  context: RequestContext,
  ref: Ref,
): Promise<Preview> {
  const { workspaceId } = context;
  const one = await getImport(deps, context, ref);
  const catalog = await freshCatalog(deps, workspaceId);
  const read = createRowReader(one.columns, one.options, catalog);
  const rows = await firstRows(deps, workspaceId, one);
  const drafted = rows.map((row) => ({ row, ...read(row.cells) }));
  const keys = drafted.map(({ draft }) => ({
    email: draft?.email === undefined ? null : normaliseEmail(draft.email),
    phone: draft?.phone === undefined ? null : normalisePhone(draft.phone, catalog.country),
  }));
  const known = await findKnownPeople(deps.database.pool, workspaceId, keys);
  return {
    known: known.size,
    rows: drafted.map(({ row, draft, problems }, index) => ({
      ...{ row, problems },
      action: draft === undefined ? 'fail' : known.has(index) ? one.options.knownPeople : 'create',
    })),
  };
}

async function firstRows(
  { database }: ReadDeps,
  workspaceId: string,
  { id, format, columns }: Awaited<ReturnType<typeof getImport>>,
): Promise<FileRow[]> {
  const chunks = readChunks(database.pool, { workspaceId, importId: id });
  const names = columns.map(({ name }) => name);
  for await (const rows of readDataRows(chunks, format, names, { size: sampleRows })) return rows;
  return [];
}
