import Type from 'typebox';
import { getLeadScore, type LeadScoreReport } from '../../../domain/scoring/get-lead-score.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { type MountRoutes, type Params, pathParams } from '../resource.ts';
import { time } from '../response-schemas.ts';
import { readRuleFilter } from './rule-filter.ts';
import { scoreRuleResource } from './rule-resource.ts';

const url = '/api/v1/leads/:id/score';

export const leadScoreRoute: MountRoutes = (scope, services, style) => {
  const read = { ...services.read, parseFilter: readRuleFilter };
  scope.get<{ Params: Params }>(
    url,
    {
      config: { scope: 'read:leads' },
      schema: {
        operationId: 'getLeadScore',
        summary: 'Explain the score of a lead',
        description:
          'The active rules with their points, whether each matches the lead now, and the last 20 ' +
          'changes of the score. The score follows the rules within about a second.',
        tags: ['Leads'],
        params: pathParams(url),
        response: {
          200: style.wrapSchema(schemaOf(style), {
            description: 'The score and its reasons.',
            examples: [style.wrap(render(sample, style))],
          }),
          ...errorResponses(401, 403, 404, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { workspaceId } = requestContextOf(request);
      const report = await getLeadScore(read, workspaceId, refOf(request.params.id ?? ''));
      return reply.send(style.wrap(render(report, style)));
    },
  );
};

const render = ({ score, rules, changes }: LeadScoreReport, style: ApiStyle) => ({
  score,
  rules: rules.map((rule) => ({
    ...style.ids('score_rule', rule),
    name: rule.name,
    points: rule.points,
    matches: rule.matches,
    broken: rule.broken,
  })),
  changes: changes.map(({ at, before, after, reasons }) => ({
    at: at.toISOString(),
    before,
    after,
    reasons: reasons.map(({ name, points }) => ({ name, points })),
  })),
});

const schemaOf = (style: ApiStyle) =>
  Type.Object(
    {
      score: Type.Integer(),
      rules: Type.Array(
        Type.Object(
          {
            ...style.idSchemas('score_rule'),
            name: Type.String(),
            points: Type.Integer(),
            matches: Type.Boolean(),
            broken: Type.Boolean({ description: 'The rule gives no points: see score rules.' }),
          },
          { title: 'ScoreReason' },
        ),
        { description: 'The active rules, by position.' },
      ),
      changes: Type.Array(
        Type.Object(
          {
            at: time(),
            before: Type.Integer(),
            after: Type.Integer(),
            reasons: Type.Array(Type.Object({ name: Type.String(), points: Type.Integer() }), {
              description: 'The rules that matched then, as they were.',
            }),
          },
          { title: 'ScoreChange' },
        ),
        { description: 'Newest first.' },
      ),
    },
    { title: 'LeadScore' },
  );

const sample: LeadScoreReport = {
  score: 20,
  rules: [{ ...scoreRuleResource.sample, matches: true }],
  changes: [
    {
      at: new Date('2026-03-28T09:15:00Z'),
      before: 0,
      after: 20,
      reasons: [{ rule: 2, name: 'Has a logged call', points: 20 }],
    },
  ],
};
