// The request and the result of capturing a lead.
import type { Queries } from '../../../platform/database/queries.ts';
import type { DomainError } from '../../errors.ts';
import type { Actor, NewEvent } from '../../events/event.ts';
import type { IdempotencyKey, StoredResponse } from '../../idempotency/idempotency-record.ts';
import type { RateWindow } from '../../limits/rate-window.ts';
import type { Lead, LeadDraft } from '../lead.ts';

export type MatchField = 'email' | 'phone' | 'name' | 'external_id';

/** How to treat a lead whose person already has one. The rules ignore the trash. */
export type DuplicateRule =
  | { rule: 'create' }
  /**
   * Refuses the lead if one of these equals that of an existing lead (of the channel, since the
   * time).
   */
  | { rule: 'refuse'; match: MatchField[]; channelId?: string; since?: Date }
  /** Fills in the empty fields of the existing lead. */
  | { rule: 'fill' }
  /** Overwrites the fields of the existing lead that the new one has. */
  | { rule: 'update' };

export type Captured<Outcome> =
  | { kind: 'created'; lead: Lead; outcome: Outcome | undefined }
  | { kind: 'filled'; lead: Lead }
  | { kind: 'refused'; leadId: string; leadNumber: number };

export type CaptureResult<Outcome> = { window: RateWindow | null } & (
  | Captured<Outcome>
  | { kind: 'replayed'; response: StoredResponse }
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

/** Stores the response under the client's Idempotency-Key, for a repeated request. */
export interface CaptureIdempotency<Outcome> extends IdempotencyKey {
  render: (captured: Captured<Outcome>) => StoredResponse;
}

export interface CaptureRequest<Outcome> {
  workspaceId: string;
  /** The API key. Its validity and its rate limit are checked in the transaction of the lead. */
  key: { id: string; counts: 'requests' | 'leads' } | null;
  actor: Actor;
  draft: LeadDraft;
  duplicates: DuplicateRule;
  channelId?: string;
  causeId?: string | undefined;
  /** One of very many leads: it waits while single ones are captured. */
  yields?: boolean;
  idempotency?: CaptureIdempotency<Outcome>;
  hook?: BoundHook<Outcome>;
}
