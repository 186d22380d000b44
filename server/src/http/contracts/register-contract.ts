// Mounts one contract as a scope with its own errors and document, whose routes take only its keys.
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { Contract } from '../../domain/keys/key.ts';
import { stripNulls } from '../body/strip-nulls.ts';
import type { ContractModule } from '../contract-module.ts';
import { type Admit, createErrorHandler } from '../errors/error-handler.ts';
import type { createAuthenticate } from '../hooks/authenticate.ts';
import { namesCause, setCauseHeader } from '../hooks/cause-header.ts';
import { rejectUndeclared } from '../hooks/declared-statuses.ts';
import { addDryRun, isWrite } from '../hooks/dry-run.ts';
import { createIdempotencyHook } from '../hooks/idempotency.ts';
import { describeContract } from '../openapi/describe-contract.ts';
import type { DescribedMessages } from '../openapi/describe-webhooks.ts';
import type { Services } from '../services.ts';

interface MountDeps {
  authenticate: ReturnType<typeof createAuthenticate>;
  admit: Admit;
  methods: Map<Contract, Map<string, Set<string>>>;
  /** Called for each route of the contract. */
  onRoute: (contract: Contract, route: RouteOptions) => void;
  /** Whether a response with a status that its route does not declare is an error. */
  declaredOnly: boolean;
  /** Routes of this document that take requests with any key, or none. */
  keyless: ((scope: FastifyInstance) => void) | undefined;
  /** The messages of webhooks, in an API that has them. */
  messages: (() => DescribedMessages) | undefined;
}

export function registerContract(
  app: FastifyInstance,
  contract: ContractModule,
  services: Services,
  { authenticate, admit, methods, onRoute, declaredOnly, keyless, messages }: MountDeps,
): void {
  const paths = new Map<string, Set<string>>();
  methods.set(contract.name, paths);
  app.register(async (described) => {
    described.setErrorHandler(createErrorHandler(contract, admit));
    if (declaredOnly) described.addHook('onSend', rejectUndeclared);
    await describeContract(described, contract, { ...services, messages });
    described.addHook('onRoute', (route) => {
      const { url, method } = route;
      onRoute(contract.name, route);
      const known = paths.get(url) ?? new Set();
      for (const name of [method].flat()) known.add(name);
      paths.set(url, known);
    });
    keyless?.(described);
    described.register(async (scope) => {
      const idempotencyHook = createIdempotencyHook(services.read.database, services.sealer);
      scope.addHook('onRequest', authenticate);
      scope.addHook('onRoute', (route) => {
        route.constraints = { ...route.constraints, contract: contract.name };
        route.config = { ...route.config, contract: contract.name };
        const isPost = [route.method].flat().includes('POST');
        if (contract.stripsNulls && isPost && route.schema?.body) {
          route.preValidation = [
            stripNulls(route.schema.body),
            ...[route.preValidation ?? []].flat(),
          ];
        }
        if (namesCause(route)) {
          route.onSend = [...[route.onSend ?? []].flat(), setCauseHeader];
        }
        const preHandlers = [route.preHandler ?? []].flat();
        // A route that creates a lead counts its request, and stores its response, with the lead.
        if (!route.config?.createsLead) {
          route.preHandler = [admit, ...(isPost ? [idempotencyHook] : []), ...preHandlers];
        }
        const { dryRunStyle: style } = contract;
        if (style && isWrite(route)) addDryRun(route, { deps: services.dryRuns, style, admit });
      });
      contract.routes(scope, services);
    });
  });
}
