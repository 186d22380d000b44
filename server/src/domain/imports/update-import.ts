import type { Catalog } from '../catalog/catalog.ts';
import { findIn, nameKey } from '../catalog/catalog.ts';
import { freshCatalog } from '../catalog/fresh-catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { DomainError, invalidField } from '../errors.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Identified, Ref } from '../record-ref.ts';
import { readChunks } from './chunks.ts';
import { analyseFile } from './file/analyse-file.ts';
import type { FileFormat } from './file/file-format.ts';
import { getImport } from './get-import.ts';
import { guessColumns, signatureOf } from './guess-columns.ts';
import type { Import, ImportColumn, ImportOptions } from './import.ts';
import { findImport } from './import-row.ts';
import { type ColumnChange, changedColumns } from './mapping/check-columns.ts';

export interface ImportChanges {
  /** Reads the file again, and guesses its columns anew. */
  format?: Partial<Omit<FileFormat, 'type'>>;
  columns?: ColumnChange[];
  options?: OptionChanges;
}

export type OptionChanges = Partial<Omit<ImportOptions, 'assignee' | 'pipeline' | 'stage'>> & {
  assignee?: Ref | null;
  pipeline?: Ref | null;
  stage?: Ref | null;
};

type Content = Pick<Import, 'format' | 'columns' | 'rowCount' | 'signature'>;

/** Changes how an import reads its file and what it does, until it starts. */
export async function updateImport(
  deps: WriteDeps & ReadDeps,
  context: RequestContext,
  ref: Ref,
  { format, columns, options }: ImportChanges,
): Promise<Import> {
  const { workspaceId } = context;
  const before = await getImport(deps, context, ref);
  const catalog = await freshCatalog(deps, workspaceId);
  const content = format === undefined ? before : await readAgain(deps, context, before, format);
  const next = {
    ...content,
    columns: changedColumns(content.columns, columns ?? [], catalog),
    options: changedOptions(before.options, options ?? {}, catalog),
  };
  return writeInWorkspace(deps, context, async (write) => {
    const found = await findImport(write.db, workspaceId, { id: before.id });
    checkVersion(context, found);
    if (found.version !== before.version) {
      throw new DomainError('conflict', 'The import was changed meanwhile. Try again.');
    }
    if (found.state !== 'ready') {
      throw new DomainError('conflict', 'The import has started: it cannot be changed any more.');
    }
    await updateRow(write, workspaceId, 'imports', found, {
      format: JSON.stringify(next.format),
      columns: JSON.stringify(next.columns),
      options: JSON.stringify(next.options),
      row_count: next.rowCount,
      signature: next.signature,
    });
    return findImport(write.db, workspaceId, { id: before.id });
  });
}

async function readAgain(
  deps: ReadDeps,
  { workspaceId }: RequestContext,
  { id, format }: Import,
  changes: Partial<FileFormat>,
): Promise<Content> {
  const { hasHeader, ...next } = { ...format, ...changes };
  const chunks = readChunks(deps.database.pool, { workspaceId, importId: id });
  const content = await analyseFile(chunks, next, hasHeader);
  const columns: ImportColumn[] = guessColumns(content, await freshCatalog(deps, workspaceId));
  const { rowCount, names } = content;
  return { format: content.format, columns, rowCount, signature: signatureOf(names) };
}

function changedOptions(
  before: ImportOptions,
  { assignee, pipeline, stage, ...plain }: OptionChanges,
  catalog: Catalog,
): ImportOptions {
  const next: ImportOptions = { ...before, ...plain };
  if (plain.status && !catalog.statuses.byKey.has(nameKey(plain.status))) {
    throw invalidField('options.status', 'record_unknown', { record: 'status' });
  }
  if (assignee !== undefined) next.assignee = assignee && memberOf(assignee, catalog);
  if (pipeline !== undefined) {
    next.pipeline = pipeline && pipelineOf(pipeline, catalog);
    next.stage = null;
  }
  if (stage === null) next.stage = null;
  else if (stage !== undefined) {
    const found = findIn(catalog.stages, stage);
    const owner = found && catalog.pipelines.byId.get(found.pipelineId);
    if (!owner || (next.pipeline !== null && next.pipeline.id !== owner.id)) {
      throw invalidField('options.pipeline_stage_id', 'stage_of_other_pipeline');
    }
    next.pipeline = identifiedOf(owner);
    next.stage = identifiedOf(found);
  }
  return next;
}

const identifiedOf = ({ id, number }: Identified): Identified => ({ id, number });

function memberOf(ref: Ref, { members }: Catalog): Identified {
  const member = findIn(members, ref);
  if (member?.active) return identifiedOf(member);
  throw invalidField('options.assigned_user_id', 'user_not_active');
}

function pipelineOf(ref: Ref, { pipelines }: Catalog): Identified {
  const pipeline = findIn(pipelines, ref);
  if (pipeline) return identifiedOf(pipeline);
  throw invalidField('options.pipeline_id', 'record_unknown', { record: 'pipeline' });
}
