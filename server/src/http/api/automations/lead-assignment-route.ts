// Why a lead belongs to its owner, where an automation assigned it.
import Type from 'typebox';
import {
  type Assignment,
  lastAssignment,
} from '../../../domain/automations/runs/last-assignment.ts';
import { findLead } from '../../../domain/leads/find-lead.ts';
import { principalOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { type MountRoutes, type Params, pathParams } from '../resource.ts';
import { looseObject, time } from '../response-schemas.ts';

const url = '/api/v1/leads/:id/assignment';

export const leadAssignmentRoute: MountRoutes = (scope, { read }, style) => {
  scope.get<{ Params: Params }>(
    url,
    {
      config: { scope: 'read:leads' },
      schema: {
        operationId: 'getLeadAssignment',
        summary: 'Find out why a lead belongs to its owner',
        description:
          'The step of an automation that assigned the lead to its owner: who was considered, who ' +
          'was left out and why, and who was chosen and why. null when a person assigned it, or ' +
          'more than 90 days ago.',
        tags: ['Leads'],
        params: pathParams(url),
        response: {
          200: responseOf(style),
          ...errorResponses(401, 403, 404, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { workspaceId } = principalOf(request);
      const { kysely } = read.database;
      const { row } = await findLead(kysely, workspaceId, refOf(request.params.id ?? ''));
      const assignment = await lastAssignment(kysely, workspaceId, row);
      return reply.send(
        style.wrap({ assignment: assignment ? assignmentJson(assignment, style) : null }),
      );
    },
  );
};

const assignmentJson = ({ automation, run, at, saw, did }: Assignment, style: ApiStyle) => ({
  automation_id: style.ref('automation', automation),
  automation_name: automation.name,
  run_id: style.ref('run', run),
  ...{ at: at.toISOString(), saw, did },
});

function responseOf(style: ApiStyle) {
  const assignment = Type.Object({
    automation_id: style.refSchema('automation'),
    automation_name: Type.String(),
    run_id: style.refSchema('run'),
    at: time(),
    saw: looseObject({ description: 'considered, and the rule that matched, from 1.' }),
    did: looseObject({ description: 'assigned_to, and the reason.' }),
  });
  const schema = Type.Object(
    { assignment: Type.Unsafe<object | null>({ ...assignment, type: ['object', 'null'] }) },
    { title: 'LeadAssignment' },
  );
  const example = {
    automation: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60', number: 6, name: 'Sales team' },
    run: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61', number: 82 },
    at: new Date('2026-03-28T09:15:00Z'),
    saw: {
      considered: [
        { name: 'Aino', user_id: 4, available: true, leads_today: 3, daily_lead_limit: 15 },
        { name: 'Luca', user_id: 5, available: false, reason: 'absent', until: '2026-05-03' },
      ],
    },
    did: { assigned_to: 'Aino', user_id: 4, reason: 'turn' },
  };
  return style.wrapSchema(schema, {
    description: 'The assignment, or null.',
    examples: [style.wrap({ assignment: assignmentJson(example, style) })],
  });
}
