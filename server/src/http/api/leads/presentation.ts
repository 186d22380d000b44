// The shapes of leads in one full API, for the routes that both share.
import type { TObject, TSchema } from 'typebox';
import type { DomainError } from '../../../domain/errors.ts';
import type { LoggedEvent } from '../../../domain/events/logged-event.ts';
import type { Lead, LeadDraft } from '../../../domain/leads/lead.ts';
import type { RenderedError } from '../../contract-module.ts';
import type { FieldAliases } from '../rename-error-fields.ts';
import type { LeadFields } from './lead-fields.ts';

export interface LeadPresentation {
  create: { body: TSchema; toDraft: (body: LeadFields) => LeadDraft };
  /** The body of an update. */
  update: TSchema;
  /** The response with one lead. */
  one: { response: TSchema; render: (lead: Lead) => object };
  /** The response to GET, where it has more than the response to a change. */
  withHistory?: { response: TSchema; render: (lead: Lead, history: LoggedEvent[]) => object };
  /** A lead in a list. */
  item: { schema: TObject; example: object; render: (lead: Lead) => object };
  /** Whether clients can still read deleted leads. */
  showsArchived: boolean;
  /** The contract's names for fields that use cases report by another name. */
  fieldAliases: FieldAliases;
  renderError: (error: DomainError, requestId: string) => RenderedError;
}
