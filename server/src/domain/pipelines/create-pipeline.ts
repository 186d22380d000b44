import { newId } from '../../platform/ids.ts';
import { keyFor } from '../catalog/key.ts';
import { type Positioned, withItemAt, writeOrder } from '../catalog/order.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { insertStage } from './create-stage.ts';
import {
  maxPipelines,
  type NewPipeline,
  type Pipeline,
  refuseMore,
  refuseTakenKey,
} from './pipeline.ts';
import { pipelineFacts, readPipeline, readPipelines, readStages } from './pipeline-queries.ts';

export async function createPipeline(
  deps: WriteDeps,
  request: ChangeRequest<Pipeline>,
  { name, key: requestedKey, position: requestedPosition, stages = [] }: NewPipeline,
): Promise<Pipeline> {
  const { workspaceId } = request;
  const key = keyFor(requestedKey, name);
  const keyed = stages.map((stage, index) => ({
    ...stage,
    key: keyFor(stage.key, stage.name, `stages.${index}.key`),
  }));
  return writeInWorkspace(deps, request, async (write) => {
    const { db, at } = write;
    const all = await readPipelines(db, workspaceId);
    const id = newId();
    refuseMore('pipelines', all.length, maxPipelines);
    refuseTakenKey('pipeline', all, { id, key });
    const ordered = withItemAt<Positioned>(all, { id, position: -1 }, requestedPosition);
    const position = ordered.findIndex((one) => one.id === id);
    await writeOrder(
      write,
      { workspaceId, table: 'pipelines', subjectType: 'pipeline' },
      ordered,
      id,
    );
    const times = { created_at: at, updated_at: at };
    const row = await db
      .insertInto('pipelines')
      .values({ workspace_id: workspaceId, id, key, name, position, ...times })
      .returning(['id', 'number', 'key', 'name', 'position', 'version', 'created_at', 'updated_at'])
      .executeTakeFirstOrThrow();
    write.record({
      type: 'pipeline.created',
      subjectType: 'pipeline',
      subjectId: id,
      before: null,
      after: pipelineFacts(row),
    });
    for (const stage of keyed) {
      const siblings = await readStages(db, workspaceId, [id]);
      await insertStage(write, workspaceId, row, siblings, stage);
    }
    write.catalogChanged();
    return readPipeline(db, workspaceId, { id });
  });
}
