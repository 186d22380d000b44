// The runs of an automation, with the steps that each did.
import Type from 'typebox';
import { runStates } from '../../../domain/automations/runs/run.ts';
import type { AutomationRun, RunStep } from '../../../domain/automations/runs/run-row.ts';
import type { Resource } from '../resource.ts';
import { looseObject, textOrNull, time } from '../response-schemas.ts';

const error = () =>
  Type.Unsafe<object | null>({
    type: ['object', 'null'],
    properties: { code: { type: 'string' }, message: { type: 'string' } },
    description: 'Why it failed: a code, and a sentence for people.',
  });

const stepSchema = Type.Object(
  {
    step_id: Type.String(),
    type: Type.String(),
    outcome: Type.String({
      description:
        'done, skipped, failed, waiting, postponed (done again later), branched or stopped.',
    }),
    saw: looseObject({ description: 'The values that it looked at.' }),
    did: looseObject({ description: 'The values that it left behind.' }),
    error: error(),
    at: time(),
  },
  { title: 'AutomationRunStep' },
);

const stepJson = ({ stepId, type, outcome, saw, did, error, at }: RunStep) => ({
  ...{ step_id: stepId, type, outcome, saw, did, error, at: at.toISOString() },
});

export const runResource: Resource<AutomationRun> = {
  ...{ kind: 'run', name: 'automation run', plural: 'automation runs', idParam: 'run_id' },
  ...{ path: '/api/v1/automations/:id/runs', scope: 'automations', deletesWith: 'delete' },
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('run'),
      automation_id: style.refSchema('automation'),
      automation_version: Type.Integer({ description: 'Of the definition that it runs.' }),
      lead_id: style.refSchema('lead'),
      lead_name: textOrNull(),
      deal_id: style.refSchema('deal'),
      started_by: Type.String({
        description: 'An event type, schedule, inactivity, inbound_webhook or enrol.',
      }),
      state: Type.Enum([...runStates]),
      step_id: textOrNull({ description: 'The step that is next; null at the end.' }),
      step_count: Type.Integer({ description: 'Of steps that were done.' }),
      wake_at: textOrNull({ description: 'When it goes on; null when no time decides that.' }),
      waits_for: textOrNull({ description: 'The event that it waits for.' }),
      attempts: Type.Integer({ description: 'Failed ones of the next step.' }),
      error: error(),
      depth: Type.Integer({ description: 'How many runs started each other up to this one.' }),
      trigger: looseObject(),
      steps: Type.Optional(Type.Array(stepSchema, { description: 'Of one run alone.' })),
      created_at: time(),
      updated_at: time(),
      ended_at: textOrNull(),
    }),
  render: (run, style) => ({
    ...style.ids('run', run),
    automation_id: style.ref('automation', run.automation),
    automation_version: run.automationVersion,
    lead_id: style.ref('lead', run.lead),
    lead_name: run.leadName,
    deal_id: style.ref('deal', run.deal),
    ...{ started_by: run.startedBy, state: run.state, step_id: run.stepId },
    step_count: run.version,
    wake_at: run.wakeAt?.toISOString() ?? null,
    ...{ waits_for: run.waitsFor, attempts: run.attempts, error: run.error, depth: run.depth },
    trigger: run.trigger,
    ...(run.steps && { steps: run.steps.map(stepJson) }),
    created_at: run.createdAt.toISOString(),
    updated_at: run.updatedAt.toISOString(),
    ended_at: run.endedAt?.toISOString() ?? null,
  }),
  sample: {
    ...{ id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f70', number: 214, version: 2 },
    automation: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60', number: 6 },
    automationVersion: 1,
    lead: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f71', number: 1842 },
    leadName: 'Sofia Lindqvist',
    ...{ deal: null, startedBy: 'lead.created', depth: 1, parentId: null, state: 'waiting' },
    trigger: { type: 'lead.created', sequence: 4711 },
    stepId: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f62',
    wakeAt: new Date('2026-03-28T10:15:00Z'),
    ...{ waitsFor: null, attempts: 0, error: null },
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
    endedAt: null,
  },
};
