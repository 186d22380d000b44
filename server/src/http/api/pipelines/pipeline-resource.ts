import Type from 'typebox';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import { maxStages, type Pipeline } from '../../../domain/pipelines/pipeline.ts';
import { key, position } from '../body-fields.ts';
import { type Resource, titled } from '../resource.ts';
import { time } from '../response-schemas.ts';
import { createStageBody, stageResource } from './stage-resource.ts';

export const pipelineResource: Resource<Pipeline> = {
  kind: 'pipeline',
  name: 'pipeline',
  plural: 'pipelines',
  path: '/api/v1/pipelines',
  scope: subjectResources.pipeline,
  deletesWith: 'write',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('pipeline'),
      key: Type.String(),
      name: Type.String(),
      position: Type.Integer(),
      stages: Type.Array(titled(stageResource.schema(style), stageResource.name)),
      created_at: time(),
      updated_at: time(),
    }),
  render: (pipeline, style) => ({
    ...style.ids('pipeline', pipeline),
    key: pipeline.key,
    name: pipeline.name,
    position: pipeline.position,
    stages: pipeline.stages.map((stage) => stageResource.render(stage, style)),
    created_at: pipeline.createdAt.toISOString(),
    updated_at: pipeline.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61',
    number: 1,
    key: 'sales',
    name: 'Sales',
    position: 0,
    stages: [stageResource.sample],
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
};

export const createPipelineBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    key: Type.Optional(key),
    position: Type.Optional(position),
    stages: Type.Optional(
      Type.Array(createStageBody, {
        maxItems: maxStages,
        description: 'In order. None by default.',
      }),
    ),
  },
  {
    additionalProperties: false,
    examples: [
      {
        name: 'Enterprise sales',
        stages: [
          { name: 'New', probability: 10 },
          { name: 'Proposal', probability: 60 },
          { name: 'Won', outcome: 'won' },
          { name: 'Lost', outcome: 'lost' },
        ],
      },
    ],
  },
);

const { stages: _, ...changeable } = createPipelineBody.properties;

export const updatePipelineBody = Type.Partial(Type.Object(changeable), {
  additionalProperties: false,
  examples: [{ name: 'Enterprise', position: 1 }],
});

export const reorderBody = Type.Object(
  {
    stage_ids: Type.Array(
      Type.Unsafe<string | number>({ type: ['integer', 'string'], minimum: 1, maxLength: 254 }),
      { maxItems: maxStages, description: 'All stages, in their new order; ids or keys.' },
    ),
  },
  { additionalProperties: false, examples: [{ stage_ids: ['new', 'won', 'proposal', 'lost'] }] },
);
