// Changes of a pipeline and its stages; each is saved at once, with the way back.
import { InletError, type Pipeline, type Stage, type UpdateStage } from '@inlet/sdk';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { updateItem } from '../../lists/use-records.ts';
import { save } from '../../records/save.ts';
import { showFailure } from '../../records/show-failure.ts';
import { t } from '../../texts/t.ts';
import { showToast } from '../../ui/toasts.ts';
import { offerRevert } from '../../undo/undo-stack.ts';
import { reorder } from '../catalog/reorder.ts';

export type PipelineActions = ReturnType<typeof usePipelineActions>;

export function usePipelineActions(workspace: string, pipeline: Pipeline) {
  const { pipelines, stages } = inletOf(workspace);
  const { id, stages: all } = pipeline;
  const key = queryKeys.list(workspace, 'pipelines', { settings: true });
  const showStages = (next: Stage[]) => updateItem<Pipeline>(id, { stages: next });
  const stale = () =>
    void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'pipelines') });

  /** Whether it was deleted; false when something uses it, which needs a target. */
  async function tryToDelete(name: string, remove: () => Promise<void>, restore: () => unknown) {
    try {
      await remove();
    } catch (error) {
      if (error instanceof InletError && error.code === 'CONFLICT') return false;
      showFailure(error);
      return true;
    } finally {
      stale();
    }
    offerRevert(t('catalog.wasDeleted', { name }), () =>
      save({ key, send: async () => restore() }),
    );
    return true;
  }

  return {
    rename: (name: string) =>
      void save({
        key,
        update: updateItem<Pipeline>(id, { name }),
        send: () => pipelines.update(id, { name }),
        undo: () => pipelines.update(id, { name: pipeline.name }),
        done: t('catalog.renamed', { before: pipeline.name, name }),
      }),
    addStage: (name: string) => save({ key, send: () => stages.create(id, { name }) }),
    changeStage: (stage: Stage, next: UpdateStage) => {
      const names = Object.keys(next) as (keyof UpdateStage & keyof Stage)[];
      const before = Object.fromEntries(names.map((name) => [name, stage[name]]));
      void save({
        key,
        update: showStages(all.map((one) => (one === stage ? { ...one, ...next } : one))),
        send: () => stages.update(id, stage.id, next),
        undo: () => stages.update(id, stage.id, before),
        done: t('pipelines.stageChanged', { name: next.name ?? stage.name }),
      });
    },
    moveStage: (stage: Stage, to: number) => {
      const next = reorder(all, stage.id, to);
      const idsOf = (list: readonly Stage[]) => ({ stage_ids: list.map((one) => one.id) });
      void save({
        key,
        update: showStages(next),
        send: () => pipelines.reorder(id, idsOf(next)),
        undo: () => pipelines.reorder(id, idsOf(all)),
        done: t('catalog.moved', { name: stage.name, place: to + 1 }),
      });
    },
    deleteStage: ({ id: stageId, name, position, probability, outcome, color }: Stage) =>
      tryToDelete(
        name,
        () => stages.delete(id, stageId),
        () => stages.create(id, { name, position, probability, outcome, color }),
      ),
    deletePipeline: () =>
      tryToDelete(
        pipeline.name,
        () => pipelines.delete(id),
        () =>
          pipelines.create({
            ...{ name: pipeline.name, key: pipeline.key, position: pipeline.position },
            stages: all.map(({ name, key: stageKey, probability, outcome, color }) => ({
              ...{ name, key: stageKey, probability, outcome, color },
            })),
          }),
      ),
    replaceStage: async ({ id: stageId, name }: Stage, target: string) => {
      await stages.delete(id, stageId, { move_to: target });
      stale();
      showToast({ kind: 'done', text: t('catalog.wasDeleted', { name }) });
    },
    replacePipeline: async (target: string) => {
      await pipelines.delete(id, { move_to: target });
      stale();
      showToast({ kind: 'done', text: t('catalog.wasDeleted', { name: pipeline.name }) });
    },
  };
}
