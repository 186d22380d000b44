// The columns of the board: the statuses, or the stages of a pipeline after those without a stage. Pure.
import type { Lead, UpdateLead } from '@inlet/sdk';
import type { Aged } from '../../lists/board/aged.ts';
import type { Condition } from '../../lists/condition.ts';
import { listParams, type Selection } from '../../lists/list-state.ts';
import type { SearchParams } from '../../search-params.ts';

export interface LeadStage {
  id: string;
  /** As the groups of the API name it. */
  value: string | number | null;
  outcome: 'open' | 'won' | 'lost';
  /** Selects its leads. */
  params: SearchParams;
  /** Moves a lead to it. */
  update: UpdateLead;
}

interface StageOfPipeline {
  id: number;
  outcome: 'open' | 'won' | 'lost';
}

const noStage = 'none';

export function statusStages(statuses: readonly { key: string }[]): LeadStage[] {
  return statuses.map(({ key }) => ({
    ...{ id: key, value: key, params: { status: key }, update: { status: key } },
    outcome: key === 'won' || key === 'lost' ? key : 'open',
  }));
}

/** A stage that is won or lost sets that status; nothing else couples the two. */
export function pipelineStages(pipeline: {
  id: number;
  stages: readonly StageOfPipeline[];
}): LeadStage[] {
  return [
    {
      ...{ id: noStage, value: null, outcome: 'open', params: { 'stage_id[empty]': 'true' } },
      update: { pipeline_id: null, pipeline_stage_id: null },
    },
    ...pipeline.stages.map(({ id, outcome }) => ({
      ...{ id: String(id), value: id, outcome, params: { stage_id: String(id) } },
      update: {
        ...{ pipeline_id: pipeline.id, pipeline_stage_id: id },
        ...(outcome !== 'open' && { status: outcome }),
      },
    })),
  ];
}

interface BoardSelection {
  /** Of the API's list, for all columns. */
  params: SearchParams;
  isShown: (stage: LeadStage) => boolean;
}

/** A filter by what the columns are chooses among the columns. */
export function selectionOfBoard(selection: Selection, by: 'status' | 'stage'): BoardSelection {
  const field = by === 'status' ? 'status' : 'stage_id';
  const isColumns = (condition: Condition): boolean =>
    condition.field === field && condition.operator === 'is';
  const isPipeline = (condition: Condition): boolean =>
    by === 'stage' && condition.field === 'pipeline_id' && condition.operator === 'is';
  const columns = selection.conditions.find(isColumns);
  const conditions = selection.conditions.filter((one) => !isColumns(one) && !isPipeline(one));
  return {
    params: listParams({ ...selection, conditions }),
    isShown: ({ value }) => columns === undefined || columns.values.includes(String(value)),
  };
}

/** The lead as it is once it was moved, before the server says so. */
export function movedLead(lead: Aged<Lead>, { update }: LeadStage, now: Date): Aged<Lead> {
  return { ...lead, ...update, enteredAt: now.toISOString() } as Aged<Lead>;
}
