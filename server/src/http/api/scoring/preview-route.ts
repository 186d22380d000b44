import Type, { type Static } from 'typebox';
import { previewRule, type RulePreview } from '../../../domain/scoring/preview-rule.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import { recordId } from '../body-fields.ts';
import { errorResponses } from '../errors.ts';
import { filterTexts } from '../filter-body.ts';
import { headingOf, type MountRoutes, readScopeOf } from '../resource.ts';
import { respondWithEffect } from '../routes/respond.ts';
import { readRuleFilter } from './rule-filter.ts';
import { ruleFields, scoreRuleResource } from './rule-resource.ts';

const { filter, points, active } = ruleFields;

const body = Type.Object(
  {
    score_rule_id: recordId({ description: 'The rule that is edited; none for a new one.' }),
    filter: Type.Optional(filter),
    points: Type.Optional(points),
    active,
    removed: Type.Optional(Type.Boolean({ description: 'true for what deleting the rule does.' })),
  },
  {
    additionalProperties: false,
    examples: [{ filter: { 'call_count[over]': '0' }, points: 25 }],
  },
);

const buckets = (description: string) =>
  Type.Array(Type.Integer(), { minItems: 10, maxItems: 10, description });

const schema = Type.Object(
  {
    total: Type.Integer({ description: 'All leads.' }),
    matching: Type.Integer({ description: 'The leads that the rule matches.' }),
    changed: Type.Integer({ description: 'The leads that get another score.' }),
    before: buckets('Leads by score: 0 to 9, 10 to 19 … 90 to 100, by the rules as they are.'),
    after: buckets('The same with the rule as it is sent.'),
  },
  { title: 'ScoreRulePreview' },
);

const example: RulePreview = {
  ...{ total: 9_412, matching: 1_204, changed: 1_187 },
  before: [5_120, 1_900, 1_040, 610, 402, 180, 96, 41, 17, 6],
  after: [4_870, 1_750, 1_150, 730, 480, 240, 110, 52, 20, 10],
};

export const previewRoute: MountRoutes = (scope, services, style) => {
  const read = { ...services.read, parseFilter: readRuleFilter };
  scope.post<{ Body: Static<typeof body> }>(
    `${scoreRuleResource.path}/preview`,
    {
      config: { scope: readScopeOf(scoreRuleResource) },
      schema: {
        operationId: 'previewScoreRule',
        summary: 'Preview a score rule',
        description:
          'Shows what a new rule, a change of a rule (score_rule_id with the changed fields) or its ' +
          'deletion would do to the scores of all leads. Changes nothing.',
        tags: headingOf(scoreRuleResource),
        body,
        response: {
          200: style.wrapSchema(schema, {
            description: 'What would change.',
            examples: [style.wrap(example)],
          }),
          ...errorResponses(400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithEffect(request, reply, async () => {
        const { workspaceId } = requestContextOf(request);
        const { score_rule_id: rule, filter, removed = false, ...fields } = request.body;
        const edit = { ...fields, removed, rule: rule === undefined ? rule : refOf(String(rule)) };
        const changes = filter && { filter: filterTexts(filter, 'filter') };
        return style.wrap(await previewRule(read, workspaceId, { ...edit, ...changes }));
      }),
  );
};
