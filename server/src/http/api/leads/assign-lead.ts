import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { updateLead } from '../../../domain/leads/update-lead.ts';
import { memberRefOf } from '../../record-id.ts';
import type { Services } from '../../services.ts';
import { leadAction } from './lead-action.ts';
import type { LeadPresentation } from './presentation.ts';

interface Assignment {
  assigned_user_id: number | string | null;
}

const body = Type.Unsafe<Assignment>(
  Type.Object(
    {
      assigned_user_id: Type.Unsafe<Assignment['assigned_user_id']>({
        type: ['integer', 'string', 'null'],
        minimum: 1,
        maxLength: 254,
        description: 'A user by number, UUID, user_… or e-mail address; null for nobody.',
      }),
    },
    {
      additionalProperties: false,
      examples: [{ assigned_user_id: 5 }, { assigned_user_id: null }],
    },
  ),
);

export function assignLeadRoute(
  scope: FastifyInstance,
  { write }: Services,
  presentation: LeadPresentation,
): void {
  leadAction(scope, presentation, {
    action: 'assign',
    summary: 'Assign or unassign a lead',
    body,
    run: (context, ref, { assigned_user_id: user }) =>
      updateLead(write, context, ref, { assignee: user === null ? null : memberRefOf(user) }),
  });
}
