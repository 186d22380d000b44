// The bodies of campaigns, and their mapping to the domain.
import Type, { type Static } from 'typebox';
import type {
  AudienceFilter,
  AudienceInput,
  CampaignFields,
} from '../../../domain/campaigns/campaign.ts';
import { schemaProblems } from '../../../domain/check-schema.ts';
import { invalidField, invalidFields } from '../../../domain/errors.ts';
import type { ListFilter } from '../../../domain/filters/list-filter.ts';
import { underPath } from '../../../domain/in-field.ts';
import { refOf } from '../../record-id.ts';
import { recordId } from '../body-fields.ts';
import { filterBody, filterTexts } from '../filter-body.ts';
import { nestCustomFields } from '../filter-query.ts';
import { filterOf, leadFilterQuery } from '../leads/list-query.ts';
import { timeOf } from '../query-fields.ts';

const maxLeads = 10_000;
const filterSchema = Type.Object(leadFilterQuery.properties, { additionalProperties: false });

const audience = Type.Object(
  {
    filter: Type.Optional(filterBody('The filters of the list of leads.')),
    lead_ids: Type.Optional(
      Type.Array(Type.Unsafe<string | number>({ type: ['integer', 'string'] }), {
        minItems: 1,
        maxItems: maxLeads,
      }),
    ),
  },
  { additionalProperties: false, description: 'Either filter or lead_ids.' },
);

const common = {
  name: Type.String({ minLength: 1, maxLength: 200 }),
  audience,
  content: Type.Optional(Type.String({ minLength: 1, maxLength: 200_000 })),
  template_id: recordId({ description: 'Instead of content.' }),
  send_at: Type.Optional(
    Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date-time' }),
  ),
};
const draft = {
  draft: Type.Optional(Type.Boolean({ description: 'Saves it without sending it.' })),
};
const email = {
  subject: Type.String({ minLength: 1, maxLength: 500 }),
  from: Type.Optional(Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 320 })),
};
const template = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 512 }),
    language: Type.Optional(Type.String({ maxLength: 20 })),
    variables: Type.Optional(Type.Array(Type.String({ maxLength: 1_000 }), { maxItems: 50 })),
  },
  { additionalProperties: false, description: 'A template that WhatsApp has approved.' },
);

export const emailCampaignBody = Type.Object(
  { ...common, ...email, ...draft },
  {
    additionalProperties: false,
    examples: [
      {
        name: 'Spring offer',
        audience: { filter: { status: 'new', source: 'website' } },
        subject: 'Ten percent in April',
        content: 'Hello {{ lead.first_name }}, …',
        draft: true,
      },
    ],
  },
);

export const whatsappCampaignBody = Type.Object(
  { ...common, template, ...draft },
  {
    additionalProperties: false,
    examples: [
      {
        name: 'Visit us',
        audience: { filter: { tag: 'vip' } },
        template: { name: 'open_day', language: 'en_US', variables: ['Saturday'] },
        draft: true,
      },
    ],
  },
);

export const updateCampaignBody = Type.Partial(Type.Object({ ...common, ...email, template }), {
  additionalProperties: false,
  examples: [{ name: 'Summer offer' }],
});

type Body = Static<typeof updateCampaignBody>;

export function toFields(body: Body): CampaignFields {
  if (body.template_id !== undefined) {
    throw invalidField('template_id', 'template_unknown');
  }
  const { name, subject, from, template: messageTemplate, content } = body;
  return {
    ...{ name, subject, from, content },
    ...(messageTemplate && { template: messageTemplate }),
    ...(body.audience && { audience: toAudience(body.audience) }),
    ...(body.send_at !== undefined && {
      sendAt: body.send_at === null ? null : timeOf('send_at', body.send_at),
    }),
  };
}

export function toAudience({ filter, lead_ids }: Static<typeof audience>): AudienceInput {
  if ((filter === undefined) === (lead_ids === undefined)) {
    throw invalidField('audience', 'audience_invalid');
  }
  if (filter !== undefined) {
    const texts = filterTexts(filter, 'audience.filter');
    return { filter: texts, parsed: parseFilter(texts) };
  }
  return { leadRefs: (lead_ids ?? []).map(refOf) };
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
