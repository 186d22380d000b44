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

export interface CreatedLead<Context> {
  lead: Lead;
  request: CaptureRequest<unknown>;
  context: Context;
}

/**
 * Lets a higher layer write in the transaction of a lead, once for all leads of a batch whose requests
 * have this hook. `Context` is what it needs to know of each request.
 */
export interface CaptureHook<Context, Outcome> {
  afterInsert: (
    connection: Queries,
    created: readonly CreatedLead<Context>[],
    at: Date,
  ) => Promise<HookResult<Outcome>>;
}

export interface HookResult<Outcome> {
  /** By the id of the lead. */
  outcomes: Map<string, Outcome>;
  events: NewEvent[];
}

/** A hook with its context of one request, whose type only the hook knows. */
export interface BoundHook<Outcome> {
  hook: CaptureHook<unknown, Outcome>;
  context: unknown;
}

export const bindHook = <Context, Outcome>(
  hook: CaptureHook<Context, Outcome>,
  context: Context,
): BoundHook<Outcome> => ({ hook: hook as CaptureHook<unknown, Outcome>, context });

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
  hook?: BoundHook<Outcome>;
}
