import Type, { type Static } from 'typebox';
import { languages } from '../../../domain/language.ts';
import { addReadyMadeRules } from '../../../domain/scoring/add-ready-made-rules.ts';
import type { ListedScoreRule } from '../../../domain/scoring/score-rule.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type MountRoutes, titled } from '../resource.ts';
import { enveloped } from '../response-schemas.ts';
import { respondWithChange } from '../routes/respond.ts';
import { scoreRuleResource } from './rule-resource.ts';

const body = Type.Object(
  {
    language: Type.Optional(
      Type.Enum([...languages], { description: 'Of the names; en by default.' }),
    ),
  },
  { additionalProperties: false, examples: [{ language: 'en' }] },
);

export const readyMadeRoute: MountRoutes = (scope, { write }, style) => {
  const { path, name, schema, render, sample } = scoreRuleResource;
  scope.post<{ Body: Static<typeof body> }>(
    `${path}/ready-made`,
    {
      config: { scope: `write:${scoreRuleResource.scope}` },
      schema: {
        operationId: 'addReadyMadeScoreRules',
        summary: 'Add the ready-made score rules',
        description: 'Eight rules to start with. Those whose name is taken are left out.',
        tags: headingOf(scoreRuleResource),
        body,
        response: {
          201: enveloped(Type.Array(titled(schema(style), name)), {
            description: 'The added rules.',
            examples: [{ data: [render(sample, style)] }],
          }),
          ...errorResponses(400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithChange<ListedScoreRule[]>(request, reply, {
        status: 201,
        run: (context) => addReadyMadeRules(write, context, request.body.language),
        present: (rules) => ({ body: { data: rules.map((rule) => render(rule, style)) } }),
      }),
  );
};
