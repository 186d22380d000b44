import type { Reference } from '../automation.ts';
import { changeLeads } from './change-leads.ts';
import { cannot, type StepExecutor } from './step.ts';

/** Moves the lead to the stage, and to the pipeline of the stage. */
export const moveStage: StepExecutor = (work, runs) =>
  changeLeads(work, runs, ({ step }) => {
    const stage = work.catalog.stages.byId.get((step.stage_id as Reference).id);
    if (stage === undefined) return cannot('record_unknown', 'The stage no longer exists.');
    return {
      changes: { pipeline: { id: stage.pipelineId }, stage: { id: stage.id } },
      did: { stage: stage.key },
    };
  });
