import { createStage } from '../../../domain/pipelines/create-stage.ts';
import { deleteStage } from '../../../domain/pipelines/delete-stage.ts';
import { getStage } from '../../../domain/pipelines/get-stage.ts';
import { listStages } from '../../../domain/pipelines/list-stages.ts';
import { updateStage } from '../../../domain/pipelines/update-stage.ts';
import type { Ref } from '../../../domain/record-ref.ts';
import { refOf } from '../../record-id.ts';
import { type MoveToQuery, moveToQuery, moveToRef } from '../query-fields.ts';
import type { MountRoutes, Params } from '../resource.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { createStageBody, stageResource, updateStageBody } from './stage-resource.ts';

const pipelineOf = ({ pipeline_id = '' }: Params): Ref => refOf(pipeline_id);

export const stageRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const mount = { scope, services, style, resource: stageResource };
  listRoute(mount, {
    list: ({ workspaceId }, _query, page, params) =>
      listStages(read, workspaceId, pipelineOf(params), page),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref, params) => getStage(read, workspaceId, pipelineOf(params), ref),
  });
  createRoute(mount, {
    body: createStageBody,
    create: (context, body, params) => createStage(write, context, pipelineOf(params), body),
  });
  updateRoutes(mount, {
    body: updateStageBody,
    update: (context, ref, changes, params) =>
      updateStage(write, context, pipelineOf(params), ref, changes),
  });
  deleteRoute<typeof stageResource.sample, MoveToQuery>(mount, {
    query: moveToQuery('Another stage, of any pipeline, for the leads and deals of this one.'),
    description:
      'Refused for the last stage of a pipeline, and for one in use, unless move_to is given.',
    remove: (context, ref, query, params) =>
      deleteStage(write, context, pipelineOf(params), ref, moveToRef(query)),
  });
};
