import { createStage } from '../../../domain/pipelines/create-stage.ts';
import { deleteStage } from '../../../domain/pipelines/delete-stage.ts';
import { getStage } from '../../../domain/pipelines/get-stage.ts';
import { listStages } from '../../../domain/pipelines/list-stages.ts';
import { updateStage } from '../../../domain/pipelines/update-stage.ts';
import type { Ref } from '../../../domain/record-ref.ts';
import { refOf } from '../../record-id.ts';
import { type MoveTo, moveToQuery, movingTo } from '../move-to.ts';
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
    list: ({ workspaceId }, _query, part, params) =>
      listStages(read, workspaceId, pipelineOf(params), part),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref, params) => getStage(read, workspaceId, pipelineOf(params), ref),
  });
  createRoute(mount, {
    body: createStageBody,
    create: (asked, body, params) => createStage(write, asked, pipelineOf(params), body),
  });
  updateRoutes(mount, {
    body: updateStageBody,
    update: (asked, ref, changes, params) =>
      updateStage(write, asked, pipelineOf(params), ref, changes),
  });
  deleteRoute<typeof stageResource.sample, MoveTo>(mount, {
    query: moveToQuery(
      'Another stage, of this pipeline or not, which gets the leads and deals of this one.',
    ),
    description:
      'Refused while it is the last one of the pipeline, or while it is used and move_to is not ' +
      'given.',
    remove: (asked, ref, query, params) =>
      deleteStage(write, asked, pipelineOf(params), ref, movingTo(query)),
  });
};
