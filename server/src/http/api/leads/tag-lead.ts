import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { updateLead } from '../../../domain/leads/update-lead.ts';
import { checkTagName } from '../../../domain/tags/tag.ts';
import type { Services } from '../../services.ts';
import { withFieldAliases } from '../rename-error-fields.ts';
import { leadAction } from './lead-action.ts';
import type { LeadPresentation } from './presentation.ts';

const body = Type.Object(
  {
    tag: Type.String({
      minLength: 1,
      maxLength: 100,
      description: 'A name; matched in any case, or created.',
    }),
  },
  { additionalProperties: false, examples: [{ tag: 'vip-client' }] },
);

export function tagLeadRoute(
  scope: FastifyInstance,
  { write }: Services,
  presentation: LeadPresentation,
): void {
  leadAction(scope, presentation, {
    action: 'tags',
    operationId: 'addTagToLead',
    summary: 'Add a tag to a lead',
    description: 'Adding a tag that the lead already has changes nothing.',
    body,
    run: (context, ref, { tag }) =>
      withFieldAliases({ tag }, { tags: 'tag' }, () =>
        updateLead(write, context, ref, { addTags: [checkTagName(tag, 'tag')] }),
      ),
  });
}
