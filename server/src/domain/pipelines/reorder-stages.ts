import { writeOrder } from '../catalog/order.ts';
import { type ChangeRequest, checkVersion } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { findAmong, type Ref } from '../record-ref.ts';
import { orderAsRequested, type Pipeline } from './pipeline.ts';
import { findPipelineRow, readPipeline, readStages } from './pipeline-queries.ts';

/** Puts the stages of a pipeline into the given order. */
export async function reorderStages(
  deps: WriteDeps,
  context: ChangeRequest<Pipeline>,
  ref: Ref,
  refs: readonly Ref[],
): Promise<Pipeline> {
  const { workspaceId } = context;
  return writeInWorkspace(deps, context, async (write) => {
    const { row } = await findPipelineRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    const stages = await readStages(write.db, workspaceId, [row.id]);
    const ordered = orderAsRequested(stages, refs, (index) =>
      findAmong(stages, refs[index] as Ref),
    );
    await writeOrder(write, { workspaceId, table: 'stages', subjectType: 'stage' }, ordered);
    write.catalogChanged();
    return readPipeline(write.db, workspaceId, { id: row.id });
  });
}
