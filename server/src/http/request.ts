// What the product keeps on a request, and what a route says of itself.
import type { ErrorCode } from '../domain/errors.ts';
import type { Contract } from '../domain/keys/key.ts';
import type { Principal } from '../domain/keys/principal.ts';
import type { RateWindow } from '../domain/limits/rate-window.ts';
import type { Release, WithSlot } from '../platform/fair-limiter.ts';
import type { BodyLease } from './body/receive-body.ts';
import type { IdempotentRequest } from './hooks/idempotency.ts';
import type { RouteWork } from './hooks/limit-work.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null until the key or the session is verified, and on routes that need none. */
    principal: Principal | null;
    /** The window that the request was counted in; null until it is. */
    window: RateWindow | null;
    /** Gives back the slot of its workspace; null while it holds none. */
    releaseSlot: Release | null;
    /** Runs a part of the work of a request whose handler holds no slot, or not yet. */
    withSlot: WithSlot;
    /** Through what the request is answered; null where it has no Idempotency-Key. */
    idempotent: IdempotentRequest | null;
    /** What its body holds of the process's memory; null without a body. */
    lease: BodyLease | null;
  }
  interface FastifyContextConfig {
    /** The API that the route is of; absent on routes of none. */
    contract?: Contract;
    /** The scope that a key needs; absent on routes that need no key. */
    scope?: string;
    /** What its handler asks of the database; `request` when left out. */
    work?: RouteWork;
    /** What it answers is a record, whose version is its ETag. */
    hasETag?: boolean;
    /** A person who names no workspace is answered in any of theirs. */
    anyWorkspace?: boolean;
    /** The route makes a lead: it takes forms, and its request is counted with the lead. */
    makesLead?: boolean;
    /** Answered over plain HTTP even where HTTPS is required: load balancers probe without TLS. */
    plainHttp?: boolean;
    /** What the body holds may stand in the query, so that the body may be empty. */
    takesQuery?: boolean;
    /** Errors of its own, beside those that any route may answer: for the reference. */
    refuses?: ErrorCode[];
  }
}
