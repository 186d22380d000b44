// The HTTP server: one Fastify, in which each contract is a scope of its own that the key's prefix
// leads to.
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
import { createClientErrorHandler } from './errors/client-error-handler.ts';
import { createErrorHandler } from './errors/error-handler.ts';
import { createNotFound } from './errors/not-found.ts';
import { createAdmit } from './hooks/admit.ts';
import { createAuthenticate } from './hooks/authenticate.ts';
import { createEntryCheck } from './hooks/check-entry.ts';
import { compileLazily } from './hooks/compile-lazily.ts';
import { contractConstraint } from './hooks/contract-constraint.ts';
import { allowOrigins, type CorsOrigins } from './hooks/cross-origin.ts';
import { limitWork } from './hooks/limit-work.ts';
import { originForm } from './hooks/origin-form.ts';
import { contractOf } from './hooks/presented-key.ts';
import { refuseUsedUp } from './hooks/refuse-used-up.ts';
import { requestId } from './hooks/request-id.ts';
import { healthRoute, probeRoutes } from './public/health.ts';
import { referencePlugin } from './public/reference.ts';
import type { Services } from './services.ts';
import './request.ts';

// A slow client with a key holds its part of the budget for bodies no longer than this.
const arrivesWithinMs = 60_000;
const looksForLateEveryMs = 2_000;

export interface ServerOptions {
  log: Log;
  trustProxy: boolean | string[];
  requireHttps: boolean;
  corsOrigins: CorsOrigins;
  /** Where handlers do their work, as many at once as each workspace may. */
  pools: WorkPools;
  /** Whether the database answers. */
  isReady: () => Promise<boolean>;
  /** For tests: an answer of a status that its route does not declare is an error. */
  declaredOnly?: boolean;
  /** Told of each answer. */
  onResponse?: (request: FastifyRequest, reply: FastifyReply) => void;
  /** Further scopes: the pages and doors that need no key. */
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
    // What is logged of a request names its id; a logger for each would cost more than all of it.
    childLoggerFactory: (logger) => logger,
    // Said by `enter`, in the words of the contract.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    requestTimeout: arrivesWithinMs,
    http: { connectionsCheckingInterval: looksForLateEveryMs },
    clientErrorHandler: createClientErrorHandler(contracts.leadhub),
    exposeHeadRoutes: true,
    routerOptions: {
      constraints: { contract: contractConstraint },
      ignoreTrailingSlash: true,
      maxParamLength: 500,
    },
    // An address that cannot be decoded, or holds an id of no end, is one where there is nothing.
    frameworkErrors: (_error, request, reply) => {
      // Such a request was not made with what is decorated below.
      request.principal = null;
      request.window = null;
      request.releaseSlot = null;
      request.lease = null;
      const refusal = enter(request, reply);
      if (refusal === undefined) void notFound(request, reply);
      else void handleError(ofRequest(request))(refusal, request, reply);
    },
  });
  const admit = createAdmit(services.admitRequest);
  const authenticate = createAuthenticate({
    ...services,
    origins: sameOrigins(new URL(services.publicUrl).origin),
  });
  const handleError = (contract: Contract) => createErrorHandler(contracts[contract], admit);

  const ofRequest = (request: FastifyRequest) => contractOf(request.headers, request.raw.url ?? '');
  const methods = new Map<Contract, Map<string, Set<string>>>();
  const notFound = createNotFound({ contracts, authenticate, admit, methods });
  const enter = createEntryCheck(app, options.requireHttps);

  await allowOrigins(app, options.corsOrigins);
  app.decorateRequest('principal', null);
  app.decorateRequest('window', null);
  app.decorateRequest('idempotent', null);
  compileLazily(app);
  readBodies(app);
  limitWork(app, options.pools);
  refuseUsedUp(app, services);
  app.addHook('onRequest', (request, reply, done) => {
    const refusal = enter(request, reply);
    // Where there is nothing, no body is read.
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

  for (const contract of Object.values(contracts)) {
    registerContract(app, contract, services, {
      authenticate,
      admit,
      methods,
      declaredOnly: options.declaredOnly ?? false,
      keyless: contract === contracts.leadhub ? (scope) => healthRoute(scope, services) : undefined,
    });
  }
  probeRoutes(app, options.isReady);
  app.register(
    referencePlugin({ publicUrl: services.publicUrl, contracts: Object.values(contracts) }),
  );
  for (const scope of options.scopes ?? []) app.register(scope);
  app.setNotFoundHandler(notFound);
  await app.ready();
  return app;
}
