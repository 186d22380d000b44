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
    summary: 'Take a lead out of the trash',
    description: 'It is as it was, with its notes and tasks.',
    run: (asked, ref) => restoreLead(write, asked, ref),
  });
}
