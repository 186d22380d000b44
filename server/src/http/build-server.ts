// The HTTP server: one Fastify, in which each contract is a scope of its own that the key's prefix
// leads to.
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Contract } from '../domain/keys/key.ts';
import type { Log } from '../platform/log.ts';
import { registerContract } from './contracts/register-contract.ts';
import { contracts } from './contracts/registry.ts';
import { createAdmit } from './plugins/admit.ts';
import { createAnswerError } from './plugins/answer-error.ts';
import { createAuthenticate } from './plugins/authenticate.ts';
import { contractConstraint } from './plugins/contract-constraint.ts';
import { createNotFound } from './plugins/not-found.ts';
import { contractOf } from './plugins/presented-key.ts';
import { largestBody, readBodies } from './plugins/read-body.ts';
import { requestId } from './plugins/request-id.ts';
import { createRequireHttps } from './plugins/require-https.ts';
import { validatorCompiler } from './plugins/validate.ts';
import { healthRoute, probeRoutes } from './public/health.ts';
import { referencePlugin } from './public/reference.ts';
import type { Services } from './services.ts';
import './request.ts';

export interface ServerOptions {
  log: Log;
  trustProxy: boolean | string[];
  requireHttps: boolean;
  /** Whether the database answers. */
  isReady: () => Promise<boolean>;
  /** For tests: an answer of a status that its route does not declare is an error. */
  declaredOnly?: boolean;
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
    bodyLimit: largestBody,
    genReqId: requestId,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    routerOptions: {
      constraints: { contract: contractConstraint },
      ignoreTrailingSlash: true,
      maxParamLength: 500,
    },
    frameworkErrors: (error, request, reply) => {
      void answerError(contractOf(request.headers, request.raw.url ?? ''))(error, request, reply);
    },
  });
  const admit = createAdmit(services.admitRequest, services.clock);
  const authenticate = createAuthenticate(services.authenticateKey, services.keyUse);
  const answerError = (contract: Contract) => createAnswerError(contracts[contract], admit);

  app.decorateRequest('principal', null);
  app.decorateRequest('window', null);
  app.setValidatorCompiler(validatorCompiler);
  readBodies(app);
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  if (options.requireHttps) app.addHook('onRequest', createRequireHttps());
  const ofRequest = (request: FastifyRequest) => contractOf(request.headers, request.raw.url ?? '');
  app.setErrorHandler((error, request, reply) =>
    answerError(ofRequest(request))(error, request, reply),
  );

  const methods = new Map<Contract, Map<string, Set<string>>>();
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
  app.setNotFoundHandler(createNotFound({ contracts, authenticate, admit, methods }));
  await app.ready();
  return app;
}
