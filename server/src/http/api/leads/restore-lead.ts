import type { FastifyInstance } from 'fastify';
import { restoreLead } from '../../../domain/leads/trash/restore-lead.ts';
import type { Services } from '../../services.ts';
import { leadAction } from './lead-action.ts';
import type { LeadPresentation } from './presentation.ts';

export function restoreLeadRoute(
  scope: FastifyInstance,
  { write }: Services,
  presentation: LeadPresentation,
): void {
  leadAction(scope, presentation, {
    action: 'restore',
    summary: 'Restore a lead from the trash',
    description: 'Restores it with its notes and tasks.',
    run: (context, ref) => restoreLead(write, context, ref),
  });
}
