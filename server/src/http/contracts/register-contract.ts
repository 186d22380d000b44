// Mounts one contract: its own scope, its own errors, its own document, and routes that answer to
// its keys alone.
import type { FastifyInstance } from 'fastify';
import type { Contract } from '../../domain/keys/key.ts';
import { nullsDropped } from '../body/drop-nulls.ts';
import type { ContractModule } from '../contract-module.ts';
import { type Admit, createErrorHandler } from '../errors/error-handler.ts';
import type { createAuthenticate } from '../hooks/authenticate.ts';
import { refuseUndeclared } from '../hooks/declared-statuses.ts';
import { createReplayStored } from '../hooks/idempotency.ts';
import { describeContract } from '../openapi/describe-contract.ts';
import type { Services } from '../services.ts';

interface MountDeps {
  authenticate: ReturnType<typeof createAuthenticate>;
  admit: Admit;
  methods: Map<Contract, Map<string, Set<string>>>;
  /** Whether an answer of a status that its route does not declare is an error. */
  declaredOnly: boolean;
  /** Routes that need no key and answer whatever key is sent, but stand in this document. */
  keyless: ((scope: FastifyInstance) => void) | undefined;
}

export function registerContract(
  app: FastifyInstance,
  contract: ContractModule,
  services: Services,
  { authenticate, admit, methods, declaredOnly, keyless }: MountDeps,
): void {
  const paths = new Map<string, Set<string>>();
  methods.set(contract.name, paths);
  app.register(async (described) => {
    described.setErrorHandler(createErrorHandler(contract, admit));
    if (declaredOnly) described.addHook('onSend', refuseUndeclared);
    await describeContract(described, contract, services);
    described.addHook('onRoute', ({ url, method }) => {
      const known = paths.get(url) ?? new Set();
      for (const name of [method].flat()) known.add(name);
      paths.set(url, known);
    });
    keyless?.(described);
    described.register(async (scope) => {
      const replayStored = createReplayStored(services.read.database, services.sealer);
      scope.addHook('onRequest', authenticate);
      scope.addHook('onRoute', (route) => {
        route.constraints = { ...route.constraints, contract: contract.name };
        route.config = { ...route.config, contract: contract.name };
        const isPost = [route.method].flat().includes('POST');
        if (contract.passesNulls && isPost && route.schema?.body) {
          route.preValidation = [
            nullsDropped(route.schema.body),
            ...[route.preValidation ?? []].flat(),
          ];
        }
        const given = [route.preHandler ?? []].flat();
        // A route that makes a lead counts its request, and keeps its answer, together with the lead.
        if (!route.config?.makesLead) {
          route.preHandler = [admit, ...(isPost ? [replayStored] : []), ...given];
        }
      });
      contract.routes(scope, services);
    });
  });
}
