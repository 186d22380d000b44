// What a full API brings to the routes of leads that both share: the forms of a lead on the wire.
import type { TSchema } from 'typebox';
import type { DomainError } from '../../../domain/errors.ts';
import type { Lead, LeadDraft } from '../../../domain/leads/lead.ts';
import type { RenderedError } from '../../contract-module.ts';
import type { LeadFields } from './lead-fields.ts';

export interface LeadPresentation {
  create: { body: TSchema; toDraft: (body: LeadFields) => LeadDraft };
  /** A lead that was made or changed. */
  one: { answer: TSchema; render: (lead: Lead) => object };
  renderError: (error: DomainError, requestId: string) => RenderedError;
}
