// The step that a lead takes next: the stage after its own, or the first of the first pipeline. Pure.
import type { Lead, Pipeline, Stage } from '@inlet/sdk';

export function nextStep(
  { pipeline_stage_id: at }: Pick<Lead, 'pipeline_stage_id'>,
  pipelines: readonly Pipeline[],
): Stage | undefined {
  if (at === null) return pipelines[0]?.stages[0];
  const stages = pipelines.find((one) => one.stages.some(({ id }) => id === at))?.stages ?? [];
  const index = stages.findIndex(({ id }) => id === at);
  if (stages[index]?.outcome !== 'open') return undefined;
  return stages.slice(index + 1).find(({ outcome }) => outcome !== 'lost');
}
