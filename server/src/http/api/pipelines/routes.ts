import { createPipeline } from '../../../domain/pipelines/create-pipeline.ts';
import { deletePipeline } from '../../../domain/pipelines/delete-pipeline.ts';
import { getPipeline } from '../../../domain/pipelines/get-pipeline.ts';
import { listPipelines } from '../../../domain/pipelines/list-pipelines.ts';
import { reorderStages } from '../../../domain/pipelines/reorder-stages.ts';
import { updatePipeline } from '../../../domain/pipelines/update-pipeline.ts';
import { keyRefOf } from '../leads/refs.ts';
import { type MoveTo, moveToQuery, movingTo } from '../move-to.ts';
import type { MountRoutes } from '../resource.ts';
import { actionRoute } from '../routes/action-route.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import {
  createPipelineBody,
  pipelineResource,
  reorderBody,
  updatePipelineBody,
} from './pipeline-resource.ts';

export const pipelineRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const mount = { scope, services, style, resource: pipelineResource };
  listRoute(mount, {
    list: ({ workspaceId }, _query, part) => listPipelines(read, workspaceId, part),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getPipeline(read, workspaceId, ref),
  });
  createRoute(mount, {
    body: createPipelineBody,
    create: (asked, body) => createPipeline(write, asked, body),
  });
  updateRoutes(mount, {
    body: updatePipelineBody,
    update: (asked, ref, changes) => updatePipeline(write, asked, ref, changes),
  });
  actionRoute(mount, {
    action: 'reorder',
    summary: 'Put the stages of a pipeline in another order',
    body: reorderBody,
    run: (asked, ref, { stage_ids }) => reorderStages(write, asked, ref, stage_ids.map(keyRefOf)),
  });
  deleteRoute<typeof pipelineResource.sample, MoveTo>(mount, {
    query: moveToQuery(
      'Another pipeline, which gets what is in this one: each lead and deal goes to the stage of ' +
        'the same key, else of the same outcome, else to the first.',
    ),
    description: 'Refused while it is the last one, or while it is used and move_to is not given.',
    remove: (asked, ref, query) => deletePipeline(write, asked, ref, movingTo(query)),
  });
};
