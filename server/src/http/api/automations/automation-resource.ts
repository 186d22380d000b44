import Type from 'typebox';
import type { Automation } from '../../../domain/automations/automation.ts';
import { mapReferences } from '../../../domain/automations/definition/definition-references.ts';
import {
  stepSchemas,
  triggerSchemas,
} from '../../../domain/automations/definition/definition-schemas.ts';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import { maxBody } from '../../body/body-limits.ts';
import type { Resource } from '../resource.ts';
import { looseObject, time } from '../response-schemas.ts';

export const automationResource: Resource<Automation> = {
  kind: 'automation',
  name: 'automation',
  plural: 'automations',
  path: '/api/v1/automations',
  scope: subjectResources.automation,
  deletesWith: 'delete',
  bodyLimit: maxBody,
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('automation'),
      name: Type.String(),
      active: Type.Boolean(),
      version: Type.Integer({ description: 'Increases with each change.' }),
      trigger: looseObject(),
      conditions: Type.Array(looseObject()),
      steps: Type.Array(looseObject(), { description: 'Each has an id that never changes.' }),
      created_at: time(),
      updated_at: time(),
    }),
  render: (automation, style) => ({
    ...style.ids('automation', automation),
    name: automation.name,
    active: automation.active,
    version: automation.version,
    ...mapReferences(automation, style.ref),
    created_at: automation.createdAt.toISOString(),
    updated_at: automation.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
    number: 6,
    name: 'Greet a new lead',
    active: true,
    trigger: { type: 'lead.created' },
    conditions: [{ field: 'source', operator: 'is', value: 'website' }],
    steps: [
      { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61', type: 'add_tag', tag: 'greeted' },
      { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f62', type: 'wait', minutes: 60 },
    ],
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
};

const settings = (description: string) =>
  Type.Unsafe<Record<string, unknown>>({
    type: 'object',
    additionalProperties: true,
    description,
  });

const fields = {
  name: Type.String({ minLength: 1, maxLength: 200 }),
  active: Type.Optional(
    Type.Boolean({ description: 'False by default. Runs that have begun go on, on or off.' }),
  ),
  trigger: settings(`A type and its settings: ${Object.keys(triggerSchemas).join(', ')}.`),
  conditions: Type.Optional(
    Type.Array(settings('A field, an operator and a value.'), {
      maxItems: 50,
      description: 'All of them must hold.',
    }),
  ),
  steps: Type.Array(settings(`A type and its settings: ${Object.keys(stepSchemas).join(', ')}.`), {
    minItems: 1,
    maxItems: 100,
  }),
};

export const createAutomationBody = Type.Object(fields, {
  additionalProperties: false,
  examples: [
    {
      name: 'Greet a new lead',
      active: true,
      trigger: { type: 'lead.created' },
      conditions: [{ field: 'source', operator: 'is', value: 'website' }],
      steps: [
        { type: 'add_tag', tag: 'greeted' },
        { type: 'wait', minutes: 60 },
        {
          type: 'branch',
          conditions: [{ field: 'status', operator: 'is', value: 'new' }],
          yes: [{ type: 'create_task', title: 'Call back', due_in_minutes: 120 }],
          no: [{ type: 'stop' }],
        },
      ],
    },
  ],
});

export const updateAutomationBody = Type.Partial(createAutomationBody, {
  additionalProperties: false,
  examples: [{ active: false }],
});
