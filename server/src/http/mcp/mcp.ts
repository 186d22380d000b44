// The Model Context Protocol at /mcp: assistants use the API as tools, with a key and its scopes.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import type { Contract } from '../../domain/keys/key.ts';
import { leadBody } from '../body/body-limits.ts';
import { type Admit, createErrorHandler } from '../errors/error-handler.ts';
import type { createAuthenticate } from '../hooks/authenticate.ts';
import { principalOf } from '../hooks/request-context.ts';
import { createApiCaller } from './api-caller.ts';
import type { ApiOperations } from './api-operations.ts';
import { renderRpcError } from './rpc-error.ts';

export interface McpOptions {
  operations: ApiOperations;
  authenticate: ReturnType<typeof createAuthenticate>;
  admit: Admit;
  /** The origins of Inlet's own pages. */
  origins: readonly string[];
  publicUrl: string;
  version: string;
}

const path = '/mcp';
/** The APIs that read, too. */
const served: readonly Contract[] = ['leadhub', 'crmleadpro'];

export function mcpRoutes(app: FastifyInstance, options: McpOptions): void {
  const { operations, authenticate, admit, origins, publicUrl, version } = options;

  /** A page that a browser shows must not reach a server in the network of its user (DNS rebinding). */
  function refuseForeignOrigin({ headers }: FastifyRequest, _reply: unknown, done: Done): void {
    const isForeign = headers.origin !== undefined && !origins.includes(headers.origin);
    done(
      isForeign ? new DomainError('forbidden', 'Pages of this origin may not call.') : undefined,
    );
  }

  app.register(async (scope) => {
    scope.setErrorHandler(createErrorHandler({ renderError: renderRpcError }, admit));
    scope.addHook('onSend', (_request, reply, _payload, done) => {
      if (reply.statusCode === 401) reply.header('www-authenticate', 'Bearer realm="Inlet"');
      done();
    });

    scope.post(
      path,
      {
        // The requests of its tools take slots of their own.
        config: { work: 'none' },
        bodyLimit: leadBody,
        onRequest: [refuseForeignOrigin, authenticate, refuseIntakeKeys],
      },
      async (request, reply) => {
        const { contract, scopes } = principalOf(request);
        const api = createApiCaller(app, request);
        const { respond } = await import('./protocol.ts');
        const response = await respond({
          request: new Request(publicUrl + path, { method: 'POST', headers: headersOf(request) }),
          body: request.body,
          client: { operations, contract, scopes, api },
          version,
          onError: (error) => request.log.debug({ requestId: request.id, err: error }, 'MCP'),
        });
        // Older clients get a stream, which ends with the tool.
        const text = await response.text();
        const rateLimit = api.rateLimit();
        if (rateLimit === undefined) await admit(request, reply);
        else {
          // The requests of the tool are counted, so this one is not.
          request.keyUse = null;
          reply.headers(rateLimit);
        }
        const type = response.headers.get('content-type');
        if (type !== null) reply.type(type);
        return reply.code(response.status).send(text);
      },
    );

    scope.route({
      method: ['GET', 'DELETE'],
      url: path,
      config: { work: 'none' },
      handler: (request, reply) => {
        reply.header('allow', 'POST');
        throw new DomainError(
          'method_not_allowed',
          `The method ${request.method} is not allowed here.`,
        );
      },
    });
  });
}

type Done = (error?: Error) => void;

function refuseIntakeKeys(request: FastifyRequest, _reply: unknown, done: Done): void {
  const isServed = served.includes(principalOf(request).contract);
  done(
    isServed
      ? undefined
      : new DomainError(
          'forbidden',
          'This key only creates leads: use one of the LeadHub or the CRMLead Pro API.',
        ),
  );
}

/** Those that the protocol reads. */
function headersOf({ headers }: FastifyRequest): Record<string, string> {
  const read = Object.entries(headers).filter(
    ([name]) => name.startsWith('mcp-') || name === 'accept' || name === 'content-type',
  );
  return Object.fromEntries(read.map(([name, value]) => [name, String(value)]));
}
