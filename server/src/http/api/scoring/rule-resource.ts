import Type, { type Static } from 'typebox';
import {
  type ListedScoreRule,
  maxPoints,
  type ScoreRuleFields,
} from '../../../domain/scoring/score-rule.ts';
import { filterBody, filterTexts, shownFilter } from '../filter-body.ts';
import type { Resource } from '../resource.ts';
import { time } from '../response-schemas.ts';

const name = Type.String({ minLength: 1, maxLength: 100 });
const points = Type.Integer({
  minimum: -maxPoints,
  maximum: maxPoints,
  description: 'Added to the score of a lead that matches, or taken from it; not 0.',
});
const filterDescription =
  'The filters of the list of leads, such as status or created_at[within]; neither search nor lead_score. {} matches all leads.';

export const ruleFields = {
  name,
  filter: filterBody(filterDescription),
  points,
  active: Type.Optional(Type.Boolean({ description: 'true by default.' })),
  position: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 1_000_000,
      description: 'Rules are listed by it, those with the same by their number.',
    }),
  ),
};

export const createRuleBody = Type.Object(ruleFields, {
  additionalProperties: false,
  examples: [
    { name: 'Large roofs', filter: { status: 'new', 'event_date[within]': '90d' }, points: 25 },
  ],
});

export const updateRuleBody = Type.Partial(Type.Object(ruleFields), {
  additionalProperties: false,
  examples: [{ points: 15, active: false }],
});

/** Only the fields that were sent. */
export function toFields({
  filter,
  ...rest
}: Static<typeof updateRuleBody>): Partial<ScoreRuleFields> {
  return { ...rest, ...(filter && { filter: filterTexts(filter, 'filter') }) };
}

export const scoreRuleResource: Resource<ListedScoreRule> = {
  kind: 'score_rule',
  name: 'score rule',
  plural: 'score rules',
  path: '/api/v1/score-rules',
  scope: 'scoring',
  deletesWith: 'delete',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('score_rule'),
      name,
      filter: shownFilter(filterDescription),
      points: Type.Integer(),
      active: Type.Boolean(),
      position: Type.Integer(),
      broken: Type.Boolean({
        description:
          'The list no longer takes its filter, such as by a deleted custom field: it gives no points.',
      }),
      created_at: time(),
      updated_at: time(),
    }),
  render: (rule, style) => ({
    ...style.ids('score_rule', rule),
    name: rule.name,
    filter: rule.filter,
    points: rule.points,
    active: rule.active,
    position: rule.position,
    broken: rule.broken,
    created_at: rule.createdAt.toISOString(),
    updated_at: rule.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f64',
    number: 2,
    name: 'Has a logged call',
    filter: { 'call_count[over]': '0' },
    points: 20,
    active: true,
    position: 1,
    broken: false,
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
};
