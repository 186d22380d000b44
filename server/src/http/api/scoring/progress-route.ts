import Type from 'typebox';
import { getProgress } from '../../../domain/scoring/get-progress.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type MountRoutes, readScopeOf } from '../resource.ts';
import { scoreRuleResource } from './rule-resource.ts';

const schema = Type.Object(
  {
    rescoring: Type.Boolean({ description: 'Whether leads are being scored again.' }),
    done: Type.Integer({ description: 'Leads of the current run, or of the last one.' }),
    total: Type.Integer(),
  },
  { title: 'RescoringProgress' },
);

export const progressRoute: MountRoutes = (scope, { read }, style) => {
  const example = { rescoring: true, done: 31_500, total: 48_210 };
  scope.get(
    `${scoreRuleResource.path}/progress`,
    {
      config: { scope: readScopeOf(scoreRuleResource) },
      schema: {
        operationId: 'getRescoringProgress',
        summary: 'Show how far all leads are scored again',
        description:
          'A change of the rules scores all leads again, beside the requests. Leads that are ' +
          'created or changed meanwhile have their score within about a second.',
        tags: headingOf(scoreRuleResource),
        response: {
          200: style.wrapSchema(schema, {
            description: 'The progress.',
            examples: [style.wrap(example)],
          }),
          ...errorResponses(401, 403, 429, 500, 503),
        },
      },
    },
    async (request, reply) =>
      reply.send(style.wrap(await getProgress(read, requestContextOf(request).workspaceId))),
  );
};
