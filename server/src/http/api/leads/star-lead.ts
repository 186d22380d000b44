import type { FastifyInstance } from 'fastify';
import { updateLead } from '../../../domain/leads/update-lead.ts';
import type { Services } from '../../services.ts';
import { leadAction } from './lead-action.ts';
import type { LeadPresentation } from './presentation.ts';

const actions = [
  { action: 'star', summary: 'Star a lead', starred: true },
  { action: 'unstar', summary: 'Unstar a lead', starred: false },
] as const;

export function starLeadRoutes(
  scope: FastifyInstance,
  { write }: Services,
  presentation: LeadPresentation,
): void {
  for (const { starred, ...action } of actions) {
    leadAction(scope, presentation, {
      ...action,
      run: (context, ref) => updateLead(write, context, ref, { starred }),
    });
  }
}
