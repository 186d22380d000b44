// The settings of a form: the changes of a request, applied to the columns that hold them. Pure.
import { isDeepStrictEqual } from 'node:util';
import { type Catalog, findIn, type Pipeline, type Stage } from '../catalog/catalog.ts';
import { checkAll } from '../check-all.ts';
import { invalidField } from '../errors.ts';
import type { Language } from '../language.ts';
import type { Ref } from '../record-ref.ts';
import type { FormField } from './form.ts';
import { checkFields } from './form-fields.ts';
import type { SettingsRow } from './form-row.ts';
import { checkStyle, type FormStyle, inLanguage } from './form-style.ts';
import { checkRedirect } from './redirect-url.ts';

export interface FormChanges {
  name?: string;
  title?: string | null;
  description?: string | null;
  fields?: FormField[];
  style?: Partial<FormStyle> | null;
  redirectUrl?: string | null;
  message?: string | null;
  source?: string | null;
  pipeline?: Ref | null;
  stage?: Ref | null;
  assignee?: Ref | null;
  tags?: string[] | null;
  notified?: Ref[] | null;
  rateLimit?: number;
  language?: Language | null;
  active?: boolean;
}

/** The columns after the changes. Reports all problems of the changes at once. */
export function applyFormChanges<Row extends SettingsRow>(
  row: Row,
  changes: FormChanges,
  catalog: Catalog,
): Row {
  const { name, title, description, message, source, rateLimit, active } = changes;
  const checked = checkAll({
    pipeline_id: () => pipelineOf(changes, catalog),
    stage_id: () => stageOf(row, changes, catalog),
    assigned_user_id: () => memberOf(changes.assignee, catalog),
    notify_user_ids: () => notifiedMembers(changes.notified, catalog),
    redirect_url: () => checkRedirect(changes.redirectUrl),
  });
  const fields = keepIfEqual(row.fields, changes.fields && checkFields(changes.fields));
  const { language = row.language } = changes;
  const style =
    changes.style === undefined
      ? inLanguage(row.style, row.language, language)
      : checkStyle(changes.style ?? {}, language);
  return {
    ...row,
    ...(name !== undefined && { name }),
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(message !== undefined && { message }),
    ...(source !== undefined && { source }),
    ...(rateLimit !== undefined && { rate_limit: rateLimit }),
    ...(active !== undefined && { active }),
    language,
    ...(changes.tags !== undefined && { tags: changes.tags ?? [] }),
    ...(changes.redirectUrl !== undefined && { redirect_url: checked.redirect_url }),
    ...(changes.assignee !== undefined && { assigned_member_id: checked.assigned_user_id }),
    ...(changes.notified !== undefined && { notified_member_ids: checked.notify_user_ids }),
    ...pipelineAndStage(row, checked.pipeline_id, checked.stage_id),
    style: keepIfEqual(row.style, style),
    fields,
    fields_version: row.fields_version + (fields === row.fields ? 0 : 1),
  };
}

/** Keeps the stored value when the request sends an equal one, in whatever order of keys. */
function keepIfEqual<Value>(stored: Value, sent: Value | undefined): Value {
  return sent === undefined || isDeepStrictEqual(stored, sent) ? stored : sent;
}

function pipelineOf({ pipeline }: FormChanges, catalog: Catalog): Pipeline | null | undefined {
  const found = pipeline && findIn(catalog.pipelines, pipeline);
  if (found !== undefined || pipeline === undefined) return found;
  throw invalidField('pipeline_id', 'record_unknown', { record: 'pipeline' });
}

/** A stage of the pipeline in the request, or else of the form's pipeline, or else of any. */
function stageOf(
  row: SettingsRow,
  { pipeline, stage }: FormChanges,
  catalog: Catalog,
): Stage | null | undefined {
  if (!stage) return stage;
  const found = findIn(catalog.stages, stage);
  const sent = pipeline && findIn(catalog.pipelines, pipeline);
  const pipelineId = pipeline === undefined ? row.pipeline_id : (sent?.id ?? null);
  const anyPipeline = pipeline !== null && pipelineId === null;
  if (found && (anyPipeline || found.pipelineId === pipelineId)) return found;
  throw invalidField('stage_id', 'stage_of_other_pipeline');
}

/** A stage sets its pipeline; a change of pipeline clears the stage. */
function pipelineAndStage(
  row: SettingsRow,
  pipeline: Pipeline | null | undefined,
  stage: Stage | null | undefined,
): Pick<SettingsRow, 'pipeline_id' | 'stage_id'> {
  const pipelineId = pipeline === undefined ? row.pipeline_id : (pipeline?.id ?? null);
  if (stage) return { pipeline_id: stage.pipelineId, stage_id: stage.id };
  const keepsStage = stage === undefined && pipelineId === row.pipeline_id;
  return { pipeline_id: pipelineId, stage_id: keepsStage ? row.stage_id : null };
}

function memberOf(ref: Ref | null | undefined, catalog: Catalog): string | null {
  if (ref === undefined || ref === null) return null;
  const member = findIn(catalog.members, ref);
  if (member?.active) return member.id;
  throw invalidField('user', 'user_not_active');
}

function notifiedMembers(refs: Ref[] | null | undefined, catalog: Catalog): string[] {
  return [...new Set((refs ?? []).map((ref) => memberOf(ref, catalog) as string))];
}
