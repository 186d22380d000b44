import { checkKey } from '../catalog/key.ts';
import { withItemAt, writeOrder } from '../catalog/order.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { whatChanged } from '../events/what-changed.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { refuseTakenKey, type Stage, type StageChanges } from './pipeline.ts';
import { findStageRow, stageFacts, toStage } from './pipeline-queries.ts';

/** A new name keeps the key; a new position shifts the stages after it. */
export async function updateStage(
  deps: WriteDeps,
  context: RequestContext,
  pipeline: Ref,
  ref: Ref,
  changes: StageChanges,
): Promise<Stage> {
  const { workspaceId } = context;
  if (changes.key !== undefined) checkKey(changes.key);
  return writeInWorkspace(deps, context, async (write) => {
    const { row, all } = await findStageRow(write.db, workspaceId, pipeline, ref);
    checkVersion(context, row);
    const { name = row.name, key = row.key, color = row.color } = changes;
    const { probability = row.probability, outcome = row.outcome } = changes;
    refuseTakenKey('stage', all, { id: row.id, key });
    const ordered = withItemAt(all, row, changes.position ?? all.indexOf(row));
    const next = { name, key, color, probability, outcome, position: ordered.indexOf(row) };
    const changed = whatChanged(stageFacts(row), stageFacts({ ...row, ...next }));
    if (changed === undefined) return toStage(row);
    const list = { workspaceId, table: 'stages', subjectType: 'stage' } as const;
    await writeOrder(write, list, ordered, row.id);
    const written = await updateRow(write, workspaceId, 'stages', row, next);
    write.record({ type: 'stage.updated', subjectType: 'stage', subjectId: row.id, ...changed });
    write.catalogChanged();
    return toStage({ ...row, ...next, ...written });
  });
}
