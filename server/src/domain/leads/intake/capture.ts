// What a way in asks for, and what it is told.
import type { Queries } from '../../../platform/database/queries.ts';
import type { DomainError } from '../../errors.ts';
import type { Actor, NewEvent } from '../../events/event.ts';
import type { IdempotencyKey, StoredResponse } from '../../idempotency/idempotency-record.ts';
import type { RateWindow } from '../../limits/rate-window.ts';
import type { Lead, LeadDraft } from '../lead.ts';

/** What happens to a lead whose person has one already; the trash is not looked at. */
export type DuplicateRule =
  | { rule: 'create' }
  /** Refused, when one of these is that of a lead (of this channel, since then). */
  | { rule: 'refuse'; match: ('email' | 'phone' | 'name')[]; channelId?: string; since?: Date }
  /** The lead that is there gets what it lacks. */
  | { rule: 'fill' };

export type Captured<Outcome> =
  | { kind: 'created'; lead: Lead; outcome: Outcome | undefined }
  | { kind: 'filled'; lead: Lead }
  | { kind: 'refused'; leadId: string };

export type CaptureResult<Outcome> = { window: RateWindow | null } & (
  | Captured<Outcome>
  | { kind: 'replayed'; answer: StoredResponse }
  | { kind: 'failed'; error: DomainError }
);

/** A lead that was made, and what was asked for. */
export interface MadeLead {
  lead: Lead;
  request: CaptureRequest<unknown>;
}

/** What a higher floor does within the transaction of a lead, once for all leads of a batch. */
export interface Companion<Outcome> {
  afterInsert: (
    connection: Queries,
    made: readonly MadeLead[],
    at: Date,
  ) => Promise<{ outcomes: Map<string, Outcome>; events: NewEvent[] }>;
}

/** An answer to keep under a key of the client's, so that the same request is answered once. */
export interface CaptureIdempotency<Outcome> extends IdempotencyKey {
  render: (captured: Captured<Outcome>) => StoredResponse;
}

export interface CaptureRequest<Outcome> {
  workspaceId: string;
  /** The key that asks: its validity and its limit are judged in the transaction of the lead. */
  key: { id: string; counts: 'requests' | 'leads' } | null;
  actor: Actor;
  draft: LeadDraft;
  duplicates: DuplicateRule;
  channelId?: string;
  causeId?: string;
  idempotency?: CaptureIdempotency<Outcome>;
  companion?: Companion<Outcome>;
}
