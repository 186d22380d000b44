import Type from 'typebox';
import { countRuns, type RunCounts } from '../../../domain/automations/runs/count-runs.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type MountRoutes, readScopeOf } from '../resource.ts';
import { enveloped } from '../response-schemas.ts';
import { automationResource } from './automation-resource.ts';

const schema = (style: ApiStyle) =>
  Type.Object(
    {
      automation_id: style.refSchema('automation'),
      total: Type.Integer(),
      waiting: Type.Integer(),
      failed: Type.Integer(),
      failed_today: Type.Integer({ description: "Since midnight in the workspace's time zone." }),
    },
    { title: 'AutomationRunCounts' },
  );

const render = ({ automation, failedToday, ...counts }: RunCounts, style: ApiStyle) => ({
  automation_id: style.ref('automation', automation),
  ...counts,
  failed_today: failedToday,
});

const sample: RunCounts = {
  automation: automationResource.sample,
  ...{ total: 1284, waiting: 38, failed: 5, failedToday: 2 },
};

export const runCountsRoute: MountRoutes = (scope, { read, write }, style) => {
  scope.get(
    `${automationResource.path}/run-counts`,
    {
      config: { scope: readScopeOf(automationResource) },
      schema: {
        operationId: 'countAutomationRuns',
        summary: 'Count the runs of automations',
        description: 'Of each automation that has runs. Ended runs are counted for 90 days.',
        tags: headingOf(automationResource),
        response: {
          200: enveloped(Type.Array(schema(style)), {
            description: 'The counts.',
            examples: [{ data: [render(sample, style)] }],
          }),
          ...errorResponses(401, 403, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { workspaceId } = requestContextOf(request);
      const counts = await countRuns(read, workspaceId, write.clock.now());
      return reply.send({ data: counts.map((one) => render(one, style)) });
    },
  );
};
