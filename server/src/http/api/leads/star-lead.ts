import type { FastifyInstance } from 'fastify';
import { updateLead } from '../../../domain/leads/update-lead.ts';
import type { Services } from '../../services.ts';
import { leadAction } from './lead-action.ts';
import type { LeadPresentation } from './presentation.ts';

const ways = [
  { action: 'star', summary: 'Star a lead', starred: true },
  { action: 'unstar', summary: 'Take the star from a lead', starred: false },
] as const;

export function starLeadRoutes(
  scope: FastifyInstance,
  { write }: Services,
  presentation: LeadPresentation,
): void {
  for (const { starred, ...words } of ways) {
    leadAction(scope, presentation, {
      ...words,
      run: (asked, ref) => updateLead(write, asked, ref, { starred }),
    });
  }
}
