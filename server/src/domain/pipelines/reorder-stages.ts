import { writeOrder } from '../catalog/order.ts';
import { type ChangeRequest, checkVersion } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { findAmong } from '../record-ref.ts';
import { inOrder, type Pipeline } from './pipeline.ts';
import { findPipelineRow, readPipeline, readStages } from './pipeline-queries.ts';

/** Puts the stages of a pipeline in the order in which they are named. */
export async function reorderStages(
  deps: WriteDeps,
  context: ChangeRequest<Pipeline>,
  ref: Ref,
  named: readonly Ref[],
): Promise<Pipeline> {
  const { workspaceId } = context;
  return writeInWorkspace(deps, context, async (write) => {
    const { row } = await findPipelineRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    const stages = await readStages(write.db, workspaceId, [row.id]);
    const ordered = inOrder(stages, named, (index) => findAmong(stages, named[index] as Ref));
    await writeOrder(write, { workspaceId, table: 'stages', subjectType: 'stage' }, ordered);
    write.catalogChanged();
    return readPipeline(write.db, workspaceId, { id: row.id });
  });
}
