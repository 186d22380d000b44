import { checkKey } from '../catalog/key.ts';
import { withItemAt, writeOrder } from '../catalog/order.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { whatChanged } from '../events/what-changed.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { type Pipeline, type PipelineChanges, refuseTakenKey } from './pipeline.ts';
import { findPipelineRow, pipelineFacts, readPipeline } from './pipeline-queries.ts';

/** A new name keeps the key; a new position shifts the pipelines after it. */
export async function updatePipeline(
  deps: WriteDeps,
  context: RequestContext,
  ref: Ref,
  changes: PipelineChanges,
): Promise<Pipeline> {
  const { workspaceId } = context;
  if (changes.key !== undefined) checkKey(changes.key);
  return writeInWorkspace(deps, context, async (write) => {
    const { row, all } = await findPipelineRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    const { name = row.name, key = row.key } = changes;
    refuseTakenKey('pipeline', all, { id: row.id, key });
    const ordered = withItemAt(all, row, changes.position ?? all.indexOf(row));
    const next = { name, key, position: ordered.indexOf(row) };
    const changed = whatChanged(pipelineFacts(row), pipelineFacts({ ...row, ...next }));
    if (changed !== undefined) {
      const list = { workspaceId, table: 'pipelines', subjectType: 'pipeline' } as const;
      await writeOrder(write, list, ordered, row.id);
      await updateRow(write, workspaceId, 'pipelines', row, next);
      const subject = { subjectType: 'pipeline', subjectId: row.id } as const;
      write.record({ type: 'pipeline.updated', ...subject, ...changed });
      write.catalogChanged();
    }
    return readPipeline(write.db, workspaceId, { id: row.id });
  });
}
