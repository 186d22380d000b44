// Which events of other records change the leads that a rule selects. Pure.
import type { EventType } from '../events/event.ts';
import { customPrefix } from '../filters/list-filter.ts';
import type { ResolvedRule } from './resolve-rules.ts';

/** The fields of leads whose values an event renames, merges or removes. */
const concerned: Partial<Record<EventType, readonly string[]>> = {
  'tag.updated': ['tag'],
  'tag.merged': ['tag'],
  'tag.deleted': ['tag'],
  'source.updated': ['source'],
  'source.deleted': ['source'],
  'event_type.updated': ['event_type'],
  'event_type.deleted': ['event_type'],
  'pipeline.updated': ['pipeline_id'],
  'pipeline.deleted': ['pipeline_id'],
  'stage.updated': ['stage_id'],
  'stage.deleted': ['stage_id'],
  'team.created': ['team_id'],
  'team.updated': ['team_id'],
  'team.deleted': ['team_id'],
  'member.updated': ['assigned_user_id', 'team_id'],
  'member.deleted': ['assigned_user_id', 'team_id'],
  'field.created': [customPrefix],
  'field.updated': [customPrefix],
  'field.deleted': [customPrefix],
  'form.deleted': ['submission_count'],
  // The id of a merged contact leads to the one that stays.
  'contact.merged': ['contact_id'],
  'contact.unmerged': ['contact_id'],
};

export const rescoringTypes = Object.keys(concerned) as EventType[];

/** A broken rule may work again. */
export function concernsRules(
  types: readonly EventType[],
  rules: readonly ResolvedRule<unknown>[],
): boolean {
  const fields = types.flatMap((type) => concerned[type] ?? []);
  if (fields.length === 0) return false;
  return rules.some(
    ({ test }) => test === null || test.fields.some(({ field }) => isAmong(fields, field)),
  );
}

const isAmong = (fields: readonly string[], field: string): boolean =>
  fields.includes(field) || (field.startsWith(customPrefix) && fields.includes(customPrefix));
