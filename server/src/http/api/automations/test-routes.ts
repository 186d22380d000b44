// Tries an automation without doing anything: on a lead, and on the events of the last days.
import Type, { type Static } from 'typebox';
import type { Settings } from '../../../domain/automations/automation.ts';
import { checkedTrigger } from '../../../domain/automations/definition/checked-trigger.ts';
import { startsInHistory } from '../../../domain/automations/runs/starts-in-history.ts';
import {
  type TestResult,
  testAutomation,
} from '../../../domain/automations/runs/test-automation.ts';
import { leadOf } from '../../../domain/leads/write-leads.ts';
import { fromLead } from '../../contracts/leadhub/map.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { memberRefOf, refOf } from '../../record-id.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type MountRoutes, pathParams, readScopeOf } from '../resource.ts';
import { looseObject, time } from '../response-schemas.ts';
import { respondWithEffect } from '../routes/respond.ts';
import { automationResource, updateAutomationBody } from './automation-resource.ts';
import { runResource } from './run-resource.ts';

const { trigger, conditions, steps } = updateAutomationBody.properties;

const testBody = Type.Object(
  {
    lead_id: Type.Unsafe<string | number>({ type: ['integer', 'string'], minimum: 1 }),
    waits_end_by: Type.Optional(
      Type.Enum(['event', 'timeout'], {
        description: 'How waits for an event end; timeout by default.',
      }),
    ),
    body: Type.Optional(
      Type.Unsafe<Settings>({
        ...{ type: 'object', additionalProperties: true },
        description: 'What an incoming webhook would bring: trigger.body.',
      }),
    ),
    ...{ trigger, conditions, steps },
  },
  { additionalProperties: false, examples: [{ lead_id: 1842, waits_end_by: 'event' }] },
);

const testSchema = (style: ApiStyle) =>
  Type.Object(
    {
      meets_conditions: Type.Boolean({
        description: 'Whether the lead meets the conditions as it is; `changed` is not tested.',
      }),
      conditions: Type.Array(looseObject(), { description: 'Each with the value that it saw.' }),
      run: Type.Object(runResource.schema(style).properties, { title: 'AutomationTestRun' }),
    },
    { title: 'AutomationTest' },
  );

const testJson = ({ conditions: verdict, run }: TestResult, style: ApiStyle) => ({
  meets_conditions: verdict.holds,
  conditions: verdict.saw,
  run: runResource.render(run, style),
});

const historyBody = Type.Object(
  {
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: 365, description: '30 by default.' })),
    ...{ trigger: updateAutomationBody.properties.trigger, conditions },
  },
  {
    additionalProperties: false,
    examples: [
      {
        days: 30,
        trigger: { type: 'lead.created' },
        conditions: [{ field: 'source', operator: 'is', value: 'website' }],
      },
    ],
  },
);

const historySchema = Type.Object(
  {
    count: Type.Integer({ description: 'How often it would have started.' }),
    is_complete: Type.Boolean({ description: 'False when the log is too long to be read whole.' }),
    starts: Type.Array(
      Type.Object({
        sequence: Type.Integer({ description: 'The position of the event in the log.' }),
        type: Type.String(),
        lead_uuid: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
        at: time(),
      }),
      { description: 'The newest of them.' },
    ),
  },
  { title: 'AutomationHistory' },
);

const historyExample = {
  ...{ count: 214, is_complete: true },
  starts: [
    {
      ...{ sequence: 4711, type: 'lead.created' },
      lead_uuid: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f71',
      at: '2026-03-28T09:15:00.000Z',
    },
  ],
};

const errors = errorResponses(400, 401, 403, 409, 413, 415, 422, 429, 500, 503);

export const automationTestRoutes: MountRoutes = (scope, services, style) => {
  const refs = { refOf, memberRefOf };
  const deps = {
    ...{ ...services.read, ...services.write, refs, publicUrl: services.publicUrl },
    ...{ connections: services.dryRuns.connections, sealer: services.sealer },
    presentLead: (...lead: Parameters<typeof leadOf>) => fromLead(leadOf(...lead)),
  };
  const test = `${automationResource.path}/:id/test`;
  scope.post<{ Params: { id: string }; Body: Static<typeof testBody> }>(
    test,
    {
      config: { scope: readScopeOf(automationResource) },
      schema: {
        operationId: 'testAutomation',
        summary: 'Test an automation on a lead',
        description:
          'Shows what each step would do and which way it would take. Nothing is written or sent, ' +
          'waits end at once, and addresses are not called. Send the parts that are being edited.',
        tags: headingOf(automationResource),
        params: pathParams(test),
        body: testBody,
        response: {
          200: style.wrapSchema(testSchema(style), {
            description: 'The run that was tried.',
            examples: [
              style.wrap(
                testJson(
                  {
                    conditions: { holds: true, saw: [] },
                    run: { ...runResource.sample, steps: [] },
                  },
                  style,
                ),
              ),
            ],
          }),
          ...errors,
          ...errorResponses(404),
        },
      },
    },
    (request, reply) =>
      respondWithEffect(request, reply, async () => {
        const { workspaceId } = requestContextOf(request);
        const {
          lead_id: lead,
          waits_end_by: waitsEndBy = 'timeout',
          body,
          ...edited
        } = request.body;
        const result = await testAutomation(deps, workspaceId, refOf(request.params.id), {
          ...{ lead: refOf(lead), edited, waitsEndBy, body },
        });
        return style.wrap(testJson(result, style));
      }),
  );
  const history = `${automationResource.path}/history`;
  scope.post<{ Body: Static<typeof historyBody> }>(
    history,
    {
      config: { scope: readScopeOf(automationResource), work: 'report' },
      schema: {
        operationId: 'tryAutomationOnHistory',
        summary: 'Try a trigger on history',
        description:
          'How often a trigger with its conditions would have started an automation in the last ' +
          'days. Conditions on a record look at it as it is now.',
        tags: headingOf(automationResource),
        body: historyBody,
        response: {
          200: style.wrapSchema(historySchema, {
            description: 'How often it would have started.',
            examples: [style.wrap(historyExample)],
          }),
          ...errors,
        },
      },
    },
    (request, reply) =>
      respondWithEffect(request, reply, async () => {
        const { workspaceId } = requestContextOf(request);
        const { days = 30, trigger: asked, conditions: listed = [] } = request.body;
        const { report } = services.reads;
        const { publicUrl } = services;
        const checked = await checkedTrigger({ ...report, publicUrl }, workspaceId, {
          ...{ trigger: asked as Settings, conditions: listed as Settings[] },
        });
        const found = await startsInHistory(report, workspaceId, checked, days);
        return style.wrap({
          ...{ count: found.count, is_complete: found.isComplete },
          starts: found.starts.map(({ seq, type, at, leadId }) => ({
            ...{ sequence: seq, type, lead_uuid: leadId, at: at.toISOString() },
          })),
        });
      }),
  );
};
