// Builds the HTTP server: one Fastify instance with a scope for each contract. The prefix of the key
// selects the scope.
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Contract } from '../domain/keys/key.ts';
import { sameOrigins } from '../domain/members/people-options.ts';
import type { WorkPools } from '../platform/database/work-pools.ts';
import type { Log } from '../platform/log.ts';
import { defaultBody } from './body/body-limits.ts';
import { readBodies } from './body/read-body.ts';
import { registerContract } from './contracts/register-contract.ts';
import { contracts } from './contracts/registry.ts';
import { describeMessages } from './contracts/webhook-messages.ts';
import { createClientErrorHandler } from './errors/client-error-handler.ts';
import { createErrorHandler } from './errors/error-handler.ts';
import { createNotFound } from './errors/not-found.ts';
import { createAdmit } from './hooks/admit.ts';
import { createAuthenticate } from './hooks/authenticate.ts';
import { compileLazily } from './hooks/compile-lazily.ts';
import { contractConstraint } from './hooks/contract-constraint.ts';
import { countKeyRequests } from './hooks/count-key-requests.ts';
import { allowOrigins, type CorsOrigins } from './hooks/cross-origin.ts';
import { limitWork } from './hooks/limit-work.ts';
import { originForm } from './hooks/origin-form.ts';
import { contractOf } from './hooks/presented-key.ts';
import { refuseExhaustedKeys } from './hooks/refuse-exhausted-keys.ts';
import { createRequestGuard } from './hooks/request-guard.ts';
import { requestId } from './hooks/request-id.ts';
import { createApiOperations } from './mcp/api-operations.ts';
import { mcpRoutes } from './mcp/mcp.ts';
import { healthRoute, probeRoutes } from './public/health.ts';
import { referencePlugin } from './public/reference.ts';
import type { Services } from './services.ts';
import type { WebApp } from './web/web-app.ts';
import './request.ts';

// A slow client with a key occupies the body budget no longer than this.
const hasWebhooks: ReadonlySet<Contract> = new Set(['leadhub', 'crmleadpro']);
const requestTimeoutMs = 60_000;
const timeoutCheckMs = 2_000;

export interface ServerOptions {
  log: Log;
  trustProxy: boolean | string[];
  requireHttps: boolean;
  corsOrigins: CorsOrigins;
  /** The connections of handlers, with a limit for each workspace. */
  pools: WorkPools;
  /** Whether the database responds. */
  isReady: () => Promise<boolean>;
  /** For tests: a response with a status that its route does not declare is an error. */
  declaredOnly?: boolean;
  /** Called after each response. */
  onResponse?: (request: FastifyRequest, reply: FastifyReply) => void;
  /** The web app, if it is built. */
  web?: WebApp | undefined;
  /** Further scopes: pages and routes that need no key. */
  scopes?: FastifyPluginAsync[];
}

export async function buildServer(
  services: Services,
  options: ServerOptions,
): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    loggerInstance: options.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy,
    bodyLimit: defaultBody,
    genReqId: requestId,
    rewriteUrl: ({ url = '' }) => originForm(url),
    // Log lines name the request id themselves; a child logger for each request costs too much.
    childLoggerFactory: (logger) => logger,
    // The request guard refuses requests while closing, in the shape of the contract.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    requestTimeout: requestTimeoutMs,
    http: { connectionsCheckingInterval: timeoutCheckMs },
    clientErrorHandler: createClientErrorHandler(contracts.leadhub),
    exposeHeadRoutes: true,
    routerOptions: {
      constraints: { contract: contractConstraint },
      ignoreTrailingSlash: true,
      maxParamLength: 500,
    },
    // A path that cannot be decoded, or that holds an overlong id, is not found.
    frameworkErrors: (_error, request, reply) => {
      // Fastify creates such a request without the decorations below.
      request.principal = null;
      request.keyUse = null;
      request.window = null;
      request.releaseSlot = null;
      request.lease = null;
      request.dryRun = null;
      const refusal = guard(request, reply);
      if (refusal === undefined) void notFound(request, reply);
      else void handleError(ofRequest(request))(refusal, request, reply);
    },
  });
  const admit = createAdmit(services.admitRequest);
  const origins = sameOrigins(new URL(services.publicUrl).origin);
  const authenticate = createAuthenticate({ ...services, origins });
  const handleError = (contract: Contract) => createErrorHandler(contracts[contract], admit);

  const ofRequest = (request: FastifyRequest) => contractOf(request.headers, request.raw.url ?? '');
  const methods = new Map<Contract, Map<string, Set<string>>>();
  const { web } = options;
  const notFound = createNotFound({ contracts, authenticate, admit, methods, web });
  const guard = createRequestGuard(app, options.requireHttps);

  await allowOrigins(app, options.corsOrigins);
  app.decorateRequest('principal', null);
  app.decorateRequest('keyUse', null);
  app.decorateRequest('window', null);
  app.decorateRequest('idempotent', null);
  app.decorateRequest('causeId', null);
  app.decorateRequest('dryRun', null);
  compileLazily(app);
  readBodies(app);
  limitWork(app, options.pools);
  refuseExhaustedKeys(app, services);
  countKeyRequests(app, services);
  app.addHook('onRequest', (request, reply, done) => {
    const refusal = guard(request, reply);
    // The body of a request to an unknown path is not read.
    if (refusal === undefined && request.is404) void notFound(request, reply);
    else done(refusal);
  });
  const { onResponse } = options;
  if (onResponse !== undefined) {
    app.addHook('onResponse', (request, reply, done) => {
      onResponse(request, reply);
      done();
    });
  }
  app.setErrorHandler((error, request, reply) =>
    handleError(ofRequest(request))(error, request, reply),
  );

  const operations = createApiOperations();
  for (const contract of Object.values(contracts)) {
    registerContract(app, contract, services, {
      authenticate,
      admit,
      methods,
      onRoute: operations.add,
      declaredOnly: options.declaredOnly ?? false,
      messages: hasWebhooks.has(contract.name) ? describeMessages : undefined,
      keyless: contract === contracts.leadhub ? (scope) => healthRoute(scope, services) : undefined,
    });
  }
  mcpRoutes(app, { ...services, operations, authenticate, admit, origins });
  probeRoutes(app, options.isReady);
  app.register(
    referencePlugin({ publicUrl: services.publicUrl, contracts: Object.values(contracts) }),
  );
  if (web !== undefined) app.register(web.plugin);
  for (const scope of options.scopes ?? []) app.register(scope);
  app.setNotFoundHandler(notFound);
  await app.ready();
  return app;
}
