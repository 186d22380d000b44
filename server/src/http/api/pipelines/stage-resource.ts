import Type from 'typebox';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import type { Stage } from '../../../domain/pipelines/pipeline.ts';
import { colorOrNull, key, position } from '../body-fields.ts';
import type { Resource } from '../resource.ts';
import { textOrNull, time } from '../response-schemas.ts';

const outcomes = ['open', 'won', 'lost'] as const;
const outcome = Type.Enum([...outcomes], {
  description: 'The outcome of deals in this stage; open by default.',
});
const probability = Type.Integer({
  minimum: 0,
  maximum: 100,
  description: 'The chance of winning in percent; by default 100 for a won stage, else 0.',
});

export const stageResource: Resource<Stage> = {
  kind: 'stage',
  name: 'stage',
  plural: 'stages',
  path: '/api/v1/pipelines/:pipeline_id/stages',
  idParam: 'stage_id',
  scope: subjectResources.stage,
  deletesWith: 'write',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('stage'),
      pipeline_id: style.refSchema('pipeline'),
      key: Type.String(),
      name: Type.String(),
      position: Type.Integer(),
      probability: Type.Integer(),
      outcome: Type.Enum([...outcomes]),
      color: textOrNull(),
      created_at: time(),
      updated_at: time(),
    }),
  render: (stage, style) => ({
    ...style.ids('stage', stage),
    pipeline_id: style.ref('pipeline', stage.pipeline),
    key: stage.key,
    name: stage.name,
    position: stage.position,
    probability: stage.probability,
    outcome: stage.outcome,
    color: stage.color,
    created_at: stage.createdAt.toISOString(),
    updated_at: stage.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f62',
    number: 3,
    pipeline: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61', number: 1 },
    key: 'demo_scheduled',
    name: 'Demo scheduled',
    position: 2,
    probability: 40,
    outcome: 'open',
    color: '#1971c2',
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
};

export const createStageBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    key: Type.Optional(key),
    position: Type.Optional(position),
    probability: Type.Optional(probability),
    outcome: Type.Optional(outcome),
    color: Type.Optional(colorOrNull),
  },
  {
    additionalProperties: false,
    examples: [{ name: 'Demo scheduled', probability: 40, color: '#1971c2' }],
  },
);

export const updateStageBody = Type.Partial(createStageBody, {
  additionalProperties: false,
  examples: [{ position: 0, probability: 50 }],
});
