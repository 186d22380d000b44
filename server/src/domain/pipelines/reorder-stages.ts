import type { Ref } from '../catalog/catalog.ts';
import { findAmong } from '../catalog/find-among.ts';
import { writeOrder } from '../catalog/order.ts';
import { type ChangeRequest, checkVersion } from '../events/asked.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { inOrder, type Pipeline } from './pipeline.ts';
import { findPipelineRow, readPipeline, readStages } from './pipeline-queries.ts';

/** Puts the stages of a pipeline in the order in which they are named. */
export async function reorderStages(
  deps: WriteDeps,
  asked: ChangeRequest<Pipeline>,
  ref: Ref,
  named: readonly Ref[],
): Promise<Pipeline> {
  const { workspaceId } = asked;
  return writeInWorkspace(deps, asked, async (write) => {
    const { row } = await findPipelineRow(write.db, workspaceId, ref);
    checkVersion(asked, row);
    const stages = await readStages(write.db, workspaceId, [row.id]);
    const ordered = inOrder(stages, named, (index) => findAmong(stages, named[index] as Ref));
    await writeOrder(write, { workspaceId, table: 'stages', subjectType: 'stage' }, ordered);
    write.catalogChanged();
    return readPipeline(write.db, workspaceId, { id: row.id });
  });
}
