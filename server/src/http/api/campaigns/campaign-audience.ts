// The audience of a campaign in a body. Pure.
import Type, { type Static } from 'typebox';
import type { AudienceFilter, AudienceInput } from '../../../domain/campaigns/campaign.ts';
import { schemaProblems } from '../../../domain/check-schema.ts';
import { invalidField, invalidFields } from '../../../domain/errors.ts';
import type { ListFilter } from '../../../domain/filters/list-filter.ts';
import { underPath } from '../../../domain/in-field.ts';
import { refOf } from '../../record-id.ts';
import { recordId } from '../body-fields.ts';
import { filterBody, filterTexts } from '../filter-body.ts';
import { nestCustomFields } from '../filter-query.ts';
import { filterOf, leadFilterQuery } from '../leads/list-query.ts';

const maxLeads = 10_000;
const filterSchema = Type.Object(leadFilterQuery.properties, { additionalProperties: false });

export const audienceBody = Type.Object(
  {
    filter: Type.Optional(filterBody('The filters of the list of leads.')),
    view_id: recordId({ description: 'A saved view of leads, as it is when the campaign begins.' }),
    lead_ids: Type.Optional(
      Type.Array(Type.Unsafe<string | number>({ type: ['integer', 'string'] }), {
        minItems: 1,
        maxItems: maxLeads,
      }),
    ),
  },
  { additionalProperties: false, description: 'One of filter, view_id and lead_ids.' },
);

export function toAudience({
  filter,
  view_id: viewId,
  lead_ids: leadIds,
}: Static<typeof audienceBody>): AudienceInput {
  if ([filter, viewId, leadIds].filter((one) => one !== undefined).length !== 1) {
    throw invalidField('audience', 'audience_invalid');
  }
  if (viewId !== undefined) return { viewRef: refOf(viewId) };
  if (filter === undefined) return { leadRefs: (leadIds ?? []).map(refOf) };
  const texts = filterTexts(filter, 'audience.filter');
  return { filter: texts, parsed: parseFilter(texts) };
}

export function parseFilter(filter: AudienceFilter): ListFilter {
  const query: Record<string, unknown> = { ...filter };
  nestCustomFields(query);
  const problems = schemaProblems(filterSchema, query, 'audience.filter');
  if (problems.length > 0) throw invalidFields(problems);
  try {
    return filterOf(query);
  } catch (error) {
    throw underPath('audience.filter', error);
  }
}
