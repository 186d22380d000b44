// What a full API brings to the routes of leads that both share: the forms of a lead on the wire.
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
  /** A lead alone. */
  one: { answer: TSchema; render: (lead: Lead) => object };
  /** A lead that is asked for, where more is shown of it than of one just written. */
  withHistory?: { answer: TSchema; render: (lead: Lead, history: LoggedEvent[]) => object };
  /** A lead in a list. */
  item: { schema: TObject; example: object; render: (lead: Lead) => object };
  /** Whether deleted leads can still be looked at. */
  showsArchived: boolean;
  /** What the contract calls fields that the product knows by another name. */
  fieldAliases: FieldAliases;
  renderError: (error: DomainError, requestId: string) => RenderedError;
}
