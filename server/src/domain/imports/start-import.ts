import { queriesOf } from '../../platform/database/queries.ts';
import { addJobs } from '../../platform/jobs/add-jobs.ts';
import { freshCatalog } from '../catalog/fresh-catalog.ts';
import { keyFor } from '../catalog/key.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { DomainError } from '../errors.ts';
import { recordCause } from '../events/causes.ts';
import { type ChangeRequest, checkVersion } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { createField } from '../fields/create-field.ts';
import type { Ref } from '../record-ref.ts';
import { getImport } from './get-import.ts';
import { type Import, type ImportColumn, importFacts } from './import.ts';
import { runJobOf } from './import-job.ts';
import { findImport } from './import-row.ts';
import { refuseWithoutPerson } from './mapping/check-columns.ts';
import { customTarget } from './mapping/target-fields.ts';

/** Defines the new custom fields, and starts the run. The id of the import is the cause of its changes. */
export async function startImport(
  deps: WriteDeps & ReadDeps,
  request: ChangeRequest<Import>,
  ref: Ref,
): Promise<Import> {
  const { workspaceId, actor } = request;
  const before = await getImport(deps, request, ref);
  checkVersion(request, before);
  refuseStarted(before);
  refuseWithoutPerson(before.columns);
  const columns = await defineFields(deps, request, before.columns);
  return writeInWorkspace(deps, request, async (write) => {
    const found = await findImport(write.db, workspaceId, { id: before.id });
    refuseStarted(found);
    if (found.version !== before.version) {
      throw new DomainError('conflict', 'The import was changed meanwhile. Try again.');
    }
    await updateRow(write, workspaceId, 'imports', found, {
      ...{ state: 'running', columns: JSON.stringify(columns) },
      ...{ started_at: write.at, resumed_at: write.at },
      ...{ actor_type: actor.type, actor_id: actor.id },
    });
    const { id, fileName: file_name, options, rowCount: total } = found;
    await recordCause(write.db, {
      ...{ workspaceId, id, kind: 'import', actor, at: write.at, subjects: {} },
      ...{ summary: { file_name }, total, silent: !options.webhooks },
    });
    await addJobs(queriesOf(write.db), [runJobOf(workspaceId, id)]);
    const started = await findImport(write.db, workspaceId, { id });
    write.record({
      type: 'import.started',
      subjectType: 'import',
      subjectId: id,
      before: { state: found.state },
      after: importFacts(started),
    });
    return started;
  });
}

function refuseStarted({ state }: Import): void {
  if (state === 'ready') return;
  throw new DomainError('conflict', 'The import has been started already.');
}

/** A field that exists by now, such as after a start that was interrupted, is taken as it is. */
async function defineFields(
  deps: WriteDeps & ReadDeps,
  request: ChangeRequest<Import>,
  columns: readonly ImportColumn[],
): Promise<ImportColumn[]> {
  const { fields } = await freshCatalog(deps, request.workspaceId);
  const defined: ImportColumn[] = [];
  for (const column of columns) {
    const { newField } = column;
    if (newField === null) {
      defined.push(column);
      continue;
    }
    const key = keyFor(undefined, newField.label);
    if (!fields.byKey.has(key)) {
      await createField(deps, { ...request, hooks: undefined }, { ...newField, key });
    }
    defined.push({ ...column, newField: null, field: customTarget(key) });
  }
  return defined;
}
