// Applies changes to the row of a lead: an absent field keeps its value, null empties it. Pure.
import { type Catalog, findIn, nameKey, stagesOf } from '../catalog/catalog.ts';
import { normaliseEmail } from '../contacts/normalise-email.ts';
import { normalisePhone } from '../contacts/normalise-phone.ts';
import { type FieldProblem, fieldProblem } from '../errors.ts';
import { fitFields, missingFields } from '../fields/fit-fields.ts';
import type { Ref } from '../record-ref.ts';
import { customFieldsProblem, withoutEmpty } from './fields/custom-fields.ts';
import { type CustomValue, type Json, type LeadRow, nameKeyOf } from './lead.ts';
import type { TagChanges } from './lead-tags.ts';

type PlainTexts = 'company' | 'website' | 'address' | 'city' | 'state' | 'zip' | 'notes';

export type LeadChanges = TagChanges & {
  firstName?: string;
  lastName?: string;
  externalId?: string | null;
  email?: string | null;
  phone?: string | null;
  eventDate?: string | null;
  eventType?: string | null;
  /** A new name creates a source, as a new tag name creates a tag. */
  source?: string | null;
  status?: string;
  pipeline?: Ref | null;
  stage?: Ref | null;
  assignee?: Ref | null;
  /** Merged field by field; null as a value removes that field, null for the whole removes all. */
  customFields?: Record<string, CustomValue | null> | null;
  consent?: Json;
  starred?: boolean;
} & { [Name in PlainTexts]?: string | null };

type AddProblem = (problem: FieldProblem) => void;

/** The catalog must already contain the names that the changes introduce. */
export function changedRow(
  row: LeadRow,
  changes: LeadChanges,
  catalog: Catalog,
): { row: LeadRow; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const addProblem: AddProblem = (problem) => problems.push(problem);
  const next: LeadRow = { ...row };

  const { firstName = row.first_name, lastName = row.last_name } = changes;
  next.first_name = firstName;
  next.last_name = lastName;
  next.name_key = nameKeyOf(firstName, lastName);
  if (changes.email !== undefined) {
    next.email = changes.email;
    next.email_key = changes.email && normaliseEmail(changes.email);
  }
  if (changes.phone !== undefined) {
    next.phone = changes.phone;
    next.phone_key = changes.phone && normalisePhone(changes.phone, catalog.country);
  }
  if (changes.externalId !== undefined) next.external_id = changes.externalId;
  for (const name of plainTexts) {
    const value = changes[name];
    if (value !== undefined) next[name] = value;
  }
  if (changes.eventDate !== undefined) next.event_date = changes.eventDate;
  if (changes.consent !== undefined) next.consent = changes.consent;
  if (changes.starred !== undefined) next.starred = changes.starred;
  if (changes.customFields !== undefined) {
    const fitted = fitFields(catalog.fields, changes.customFields ?? {});
    next.custom_fields = mergedFields(row.custom_fields, changes.customFields && fitted.values);
    problems.push(...fitted.problems, ...removedRequiredFields(row, next, catalog));
    const problem = customFieldsProblem(next.custom_fields);
    if (problem !== undefined) addProblem(problem('custom_fields'));
  }
  changeNames(next, changes, catalog, addProblem);
  changeStage(next, changes, catalog, addProblem);
  return { row: next, problems };
}

const plainTexts = ['company', 'website', 'address', 'city', 'state', 'zip', 'notes'] as const;

function mergedFields(
  fields: LeadRow['custom_fields'],
  changes: LeadChanges['customFields'],
): LeadRow['custom_fields'] {
  return changes ? withoutEmpty({ ...fields, ...changes }) : {};
}

/** A change cannot remove a required field; a field that was missing before may stay so. */
function removedRequiredFields(row: LeadRow, next: LeadRow, { fields }: Catalog): FieldProblem[] {
  return missingFields(fields, next.custom_fields, (key) => Object.hasOwn(row.custom_fields, key));
}

function changeNames(
  next: LeadRow,
  changes: LeadChanges,
  catalog: Catalog,
  addProblem: AddProblem,
): void {
  const { source, eventType, status, assignee } = changes;
  if (source !== undefined) {
    next.source_id = source && (catalog.sources.byKey.get(nameKey(source))?.id ?? null);
  }
  if (eventType === null) next.event_type_id = null;
  else if (eventType !== undefined) {
    const found = catalog.eventTypes.byKey.get(nameKey(eventType));
    if (found) next.event_type_id = found.id;
    else addProblem(fieldProblem('event_type', 'record_unknown', { record: 'event_type' }));
  }
  if (status !== undefined) {
    const found = catalog.statuses.byKey.get(nameKey(status));
    if (found) next.status_id = found.id;
    else addProblem(fieldProblem('status', 'record_unknown', { record: 'status' }));
  }
  if (assignee === null) next.assigned_member_id = null;
  else if (assignee !== undefined) {
    const member = findIn(catalog.members, assignee);
    if (member?.active) next.assigned_member_id = member.id;
    else addProblem(fieldProblem('assigned_user_id', 'user_not_active'));
  }
}

function changeStage(
  next: LeadRow,
  changes: LeadChanges,
  catalog: Catalog,
  addProblem: AddProblem,
): void {
  const { pipeline, stage } = changes;
  if (pipeline === null) {
    next.pipeline_id = null;
    next.stage_id = null;
  } else if (pipeline !== undefined) {
    const found = findIn(catalog.pipelines, pipeline);
    if (!found) {
      addProblem(fieldProblem('pipeline_id', 'record_unknown', { record: 'pipeline' }));
      return;
    }
    if (found.id !== next.pipeline_id) {
      next.pipeline_id = found.id;
      next.stage_id = stagesOf(catalog, found.id)[0]?.id ?? null;
    }
  }
  if (stage === null) next.stage_id = null;
  else if (stage !== undefined) {
    // A stage key belongs to the pipeline of the lead, or to the first pipeline when it has none.
    const pipelineId = next.pipeline_id ?? catalog.pipelines.all[0]?.id ?? '';
    const found = findIn(
      catalog.stages,
      'key' in stage ? { key: `${pipelineId}/${stage.key}` } : stage,
    );
    // A lead without a pipeline moves to the pipeline of its new stage.
    const hasNoPipeline = pipeline === undefined && next.pipeline_id === null;
    if (found && (hasNoPipeline || found.pipelineId === next.pipeline_id)) {
      next.pipeline_id = found.pipelineId;
      next.stage_id = found.id;
    } else addProblem(fieldProblem('pipeline_stage_id', 'stage_of_other_pipeline'));
  }
}
