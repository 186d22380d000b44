// Looks up the names and references of a draft in the catalog of its workspace, and returns
// problems by field. Pure.
import {
  type Catalog,
  findIn,
  firstStatus,
  type Named,
  nameKey,
  stagesOf,
} from '../../catalog/catalog.ts';
import { type FieldProblem, fieldProblem } from '../../errors.ts';
import { fitFields, missingFields } from '../../fields/fit-fields.ts';
import { withoutEmpty } from '../fields/custom-fields.ts';
import type { LeadDraft } from '../lead.ts';

export interface Resolved {
  statusId: string;
  eventTypeId: string | null;
  pipelineId: string | null;
  stageId: string | null;
  assignedMemberId: string | null;
  tagIds: string[];
  customFields: NonNullable<LeadDraft['customFields']>;
  problems: FieldProblem[];
}

export function resolveDraft(draft: LeadDraft, catalog: Catalog): Resolved {
  const problems: FieldProblem[] = [];
  const addProblem = (problem: FieldProblem) => {
    problems.push(problem);
  };

  let statusId = '';
  if (draft.status === undefined) statusId = firstStatus(catalog).id;
  else {
    const status = catalog.statuses.byKey.get(nameKey(draft.status));
    if (status) statusId = status.id;
    else addProblem(fieldProblem('status', 'record_unknown', { record: 'status' }));
  }

  const { pipelineId, stageId } = resolveStage(draft, catalog, addProblem);

  let assignedMemberId: string | null = null;
  if (draft.assignee !== undefined) {
    const member = findIn(catalog.members, draft.assignee);
    if (member?.active) assignedMemberId = member.id;
    else addProblem(fieldProblem('assigned_user_id', 'user_not_active'));
  }

  const tagIds: string[] = [];
  for (const { field, ref } of draft.tagRefs ?? []) {
    // A tag reference is an id; names are in `tags`.
    const tag = 'key' in ref ? undefined : findIn(catalog.tags, ref);
    if (tag) tagIds.push(tag.id);
    else addProblem(fieldProblem(field, 'record_unknown', { record: 'tag' }));
  }

  return {
    statusId,
    eventTypeId: idOfName(catalog.eventTypes.byKey, draft.eventType),
    pipelineId,
    stageId,
    assignedMemberId,
    tagIds,
    customFields: resolveFields(draft, catalog, problems),
    problems,
  };
}

function resolveFields(
  { customFields = {}, requiresFields }: LeadDraft,
  { fields }: Catalog,
  problems: FieldProblem[],
): Resolved['customFields'] {
  if (fields.all.length === 0) return customFields;
  const fitted = fitFields(fields, customFields);
  problems.push(...fitted.problems);
  if (requiresFields) {
    const problemFields = new Set(fitted.problems.map(({ field }) => field));
    const missing = missingFields(fields, fitted.values);
    problems.push(...missing.filter(({ field }) => !problemFields.has(field)));
  }
  return withoutEmpty(fitted.values);
}

function idOfName(table: Map<string, Named>, name: string | undefined): string | null {
  return name === undefined ? null : (table.get(nameKey(name))?.id ?? null);
}

function resolveStage(
  draft: LeadDraft,
  catalog: Catalog,
  addProblem: (problem: FieldProblem) => void,
): { pipelineId: string | null; stageId: string | null } {
  let pipelineId: string | null = null;
  if (draft.pipeline !== undefined) {
    const pipeline = findIn(catalog.pipelines, draft.pipeline);
    if (!pipeline) {
      addProblem(fieldProblem('pipeline_id', 'record_unknown', { record: 'pipeline' }));
      return { pipelineId: null, stageId: null };
    }
    pipelineId = pipeline.id;
  }
  if (draft.stage === undefined) {
    const first = pipelineId === null ? undefined : stagesOf(catalog, pipelineId)[0];
    return { pipelineId, stageId: first?.id ?? null };
  }
  const { stage: ref } = draft;
  // A stage key without a pipeline belongs to the first pipeline.
  const stagePipelineId = pipelineId ?? catalog.pipelines.all[0]?.id ?? '';
  const stage = findIn(
    catalog.stages,
    'key' in ref ? { key: `${stagePipelineId}/${ref.key}` } : ref,
  );
  if (!stage || (pipelineId !== null && stage.pipelineId !== pipelineId)) {
    addProblem(fieldProblem('pipeline_stage_id', 'stage_of_other_pipeline'));
    return { pipelineId, stageId: null };
  }
  return { pipelineId: stage.pipelineId, stageId: stage.id };
}
