// The context that a use case takes: the principal of the request, with the versions of If-Match.
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import type { RequestContext } from '../../domain/events/request-context.ts';
import type { Principal } from '../../domain/keys/principal.ts';
import { deletesOwnOnly } from '../../domain/members/role-scopes.ts';
import { newId } from '../../platform/ids.ts';

export function principalOf(request: FastifyRequest): Principal {
  if (request.principal === null) throw new DomainError('unauthorized', 'An API key is required.');
  return request.principal;
}

export function requestContextOf(request: FastifyRequest): RequestContext {
  const { workspaceId, actor, sessionId, scopes, role } = principalOf(request);
  return {
    workspaceId,
    actor,
    sessionId: sessionId ?? undefined,
    causeId: () => causeIdOf(request),
    scopes,
    ifVersion: versionsOf(request.headers['if-match']),
    ownOnly: role !== null && deletesOwnOnly(role),
  };
}

/** The cause of all that the request changes. */
export function causeIdOf(request: FastifyRequest): string {
  request.causeId ??= newId();
  return request.causeId;
}

/** `"3"`, several of them, or `*` for any version. Any other tag matches no version. */
function versionsOf(header: string | undefined): number[] | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  return header.split(',').map((tag) => Number(/^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(tag)?.[1] ?? -1));
}

export const entityTag = ({ version }: { version: number }): string => `"${version}"`;
