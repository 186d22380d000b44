import { createPipeline } from '../../../domain/pipelines/create-pipeline.ts';
import { deletePipeline } from '../../../domain/pipelines/delete-pipeline.ts';
import { getPipeline } from '../../../domain/pipelines/get-pipeline.ts';
import { listPipelines } from '../../../domain/pipelines/list-pipelines.ts';
import { reorderStages } from '../../../domain/pipelines/reorder-stages.ts';
import { updatePipeline } from '../../../domain/pipelines/update-pipeline.ts';
import { keyRefOf } from '../../record-id.ts';
import { type MoveToQuery, moveToQuery, moveToRef } from '../query-fields.ts';
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
    list: ({ workspaceId }, _query, page) => listPipelines(read, workspaceId, page),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getPipeline(read, workspaceId, ref),
  });
  createRoute(mount, {
    body: createPipelineBody,
    create: (context, body) => createPipeline(write, context, body),
  });
  updateRoutes(mount, {
    body: updatePipelineBody,
    update: (context, ref, changes) => updatePipeline(write, context, ref, changes),
  });
  actionRoute(mount, {
    action: 'reorder',
    summary: 'Reorder the stages of a pipeline',
    body: reorderBody,
    run: (context, ref, { stage_ids }) =>
      reorderStages(write, context, ref, stage_ids.map(keyRefOf)),
  });
  deleteRoute<typeof pipelineResource.sample, MoveToQuery>(mount, {
    query: moveToQuery(
      'Another pipeline for the leads and deals of this one: each moves to the stage with the ' +
        'same key, else with the same outcome, else to the first.',
    ),
    description: 'Refused for the last pipeline, and for one in use, unless move_to is given.',
    remove: (context, ref, query) => deletePipeline(write, context, ref, moveToRef(query)),
  });
};
