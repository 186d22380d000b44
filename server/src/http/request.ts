// The properties that Inlet adds to requests, and the configuration of its routes.
import type { ErrorCode } from '../domain/errors.ts';
import type { Contract } from '../domain/keys/key.ts';
import type { Principal } from '../domain/keys/principal.ts';
import type { RateWindow } from '../domain/limits/rate-window.ts';
import type { DryRun } from '../platform/database/dry-run.ts';
import type { Release, WithSlot } from '../platform/fair-limiter.ts';
import type { BodyLease } from './body/receive-body.ts';
import type { KeyUse } from './hooks/count-key-requests.ts';
import type { IdempotentRequest } from './hooks/idempotency.ts';
import type { RouteWork } from './hooks/limit-work.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Null until the key or the session is verified, and on routes that need none. */
    principal: Principal | null;
    /** The key of the request, for its usage; null without one that is known. */
    keyUse: KeyUse | null;
    /** The rate-limit window in which the request was counted; null until then. */
    window: RateWindow | null;
    /** Releases the slot of its workspace; null while it holds none. */
    releaseSlot: Release | null;
    /** Runs a task in a slot, for handlers that hold none, or do not yet. */
    withSlot: WithSlot;
    /** Stores the response; null without an Idempotency-Key. */
    idempotent: IdempotentRequest | null;
    /** The cause of the changes of the request; null until it changes something. */
    causeId: string | null;
    /** The dry run that it is; null for all others. */
    dryRun: DryRun | null;
    /** The part of the body budget that its body uses; null without a body. */
    lease: BodyLease | null;
  }
  interface FastifyContextConfig {
    /** The contract of the route; absent on routes that belong to none. */
    contract?: Contract;
    /** The scope that a key needs; absent on routes that need no key. */
    scope?: string;
    /** The kind of its handler's database work; `request` by default. */
    work?: RouteWork;
    /** Its response is a record, with the version as ETag. */
    hasETag?: boolean;
    /** It names the cause of the change itself: see cause-header.ts for all other routes. */
    setsCause?: boolean;
    /** A session that names no workspace uses any workspace of the person. */
    anyWorkspace?: boolean;
    /** A person whose workspace requires a second factor may use it before they have one. */
    withoutTwoFactor?: boolean;
    /** It creates a lead: it accepts forms, and counts its request together with the lead. */
    createsLead?: boolean;
    /** Served over plain HTTP even where HTTPS is required: load balancers probe without TLS. */
    plainHttp?: boolean;
    /** The type of the streamed body that it reads besides JSON: see streamed-body.ts. */
    streamsBody?: string;
    /** The query may hold the fields of the body, so the body may be empty. */
    readsQuery?: boolean;
    /** Errors besides those that every route can send, for the reference. */
    extraErrors?: ErrorCode[];
  }
}
