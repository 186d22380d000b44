// Responds to a path that the contract does not have, or not with this method.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import { contractOfKey } from '../../domain/keys/authenticate-key.ts';
import type { Contract } from '../../domain/keys/key.ts';
import type { ContractModule } from '../contract-module.ts';
import type { createAuthenticate } from '../hooks/authenticate.ts';
import { contractOf, presentedKey } from '../hooks/presented-key.ts';
import type { WebApp } from '../web/web-app.ts';
import { type Admit, createErrorHandler } from './error-handler.ts';

interface NotFoundDeps {
  contracts: Record<Contract, ContractModule>;
  authenticate: ReturnType<typeof createAuthenticate>;
  admit: Admit;
  /** For each contract, the methods of each path pattern. */
  methods: Map<Contract, Map<string, Set<string>>>;
  web: WebApp | undefined;
}

export function createNotFound(deps: NotFoundDeps) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const page = deps.web?.respond(request, reply);
    if (page !== undefined) return page;
    const path = (request.raw.url ?? '').split('?')[0] as string;
    const contract = deps.contracts[contractOf(request.headers, path)];
    const sendError = createErrorHandler(contract, deps.admit);
    // Paths are disclosed only to clients with a valid key.
    if (path.startsWith('/api/') || presentsKey(request)) {
      try {
        await new Promise<void>((resolve, reject) => {
          deps.authenticate(request, reply, (error) => (error ? reject(error) : resolve()));
        });
      } catch (error) {
        return sendError(error, request, reply);
      }
    }
    const allowed = contract.sendsMethodNotAllowed
      ? methodsOf(deps.methods.get(contract.name), path)
      : [];
    if (allowed.length > 0 && !allowed.includes(request.method)) {
      reply.header('allow', allowed.join(', '));
      const message = `The method ${request.method} is not allowed here.`;
      return sendError(new DomainError('method_not_allowed', message), request, reply);
    }
    return sendError(
      new DomainError('not_found', 'There is nothing at this address.'),
      request,
      reply,
    );
  };
}

function presentsKey({ raw }: FastifyRequest): boolean {
  const key = presentedKey(raw.headers, raw.rawHeaders);
  return 'conflict' in key || (key.text !== null && contractOfKey(key.text) !== undefined);
}

function methodsOf(paths: Map<string, Set<string>> | undefined, path: string): string[] {
  const segments = path.replace(/\/$/, '').split('/');
  for (const [pattern, methods] of paths ?? []) {
    const parts = pattern.split('/');
    if (parts.length !== segments.length) continue;
    if (parts.every((part, index) => matches(part, segments[index] as string))) {
      return [...methods];
    }
  }
  return [];
}

const matches = (part: string, segment: string) =>
  part.startsWith(':') ? segment !== '' : part === segment;
