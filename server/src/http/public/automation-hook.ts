// Takes what other programs post to the address of an automation, and starts its run.
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { type AddressOwner, findAddress } from '../../domain/automations/address/find-address.ts';
import { receiveDelivery } from '../../domain/automations/address/receive-delivery.ts';
import type { Settings } from '../../domain/automations/automation.ts';
import { depthHeader, maxDepth } from '../../domain/automations/runs/run.ts';
import { DomainError, invalidFields } from '../../domain/errors.ts';
import { countVisit } from '../../domain/limits/count-visit.ts';
import { cleanBody } from '../body/clean-body.ts';
import type { Services } from '../services.ts';
import { draftOfDelivery } from './delivery-draft.ts';

type Request = FastifyRequest<{ Params: { token: string } }>;

// Each run keeps its body.
const bodyLimit = 64 * 1024;
const deliveriesPerMinute = 1_200;
const maxKeyLength = 200;

export function automationHookPlugin(services: Services): FastifyPluginAsync {
  const { read, captureLead } = services;
  const owners = new WeakMap<FastifyRequest, AddressOwner>();

  /** Runs before the body is read. */
  async function admit(request: Request): Promise<void> {
    const owner = await findAddress(read.database.kysely, request.params.token);
    if (owner === undefined) throw new DomainError('not_found', 'There is no such address.');
    const counted = await countVisit(read.database, {
      ...{ workspaceId: owner.workspaceId, resource: `automation ${owner.automationId}` },
      ...{ address: request.ip, quota: deliveriesPerMinute, seconds: 60 },
    });
    if (!counted.allowed) {
      throw new DomainError('rate_limited', 'Too many deliveries: send the next ones later.', {
        retryAfterSeconds: counted.secondsLeft,
      });
    }
    owners.set(request, owner);
  }

  return async (app) => {
    app.post<{ Params: { token: string } }>(
      '/hooks/automations/:token',
      {
        config: { createsLead: true },
        bodyLimit,
        onRequest: (request) => request.withSlot(() => admit(request)),
      },
      async (request, reply) => {
        const owner = owners.get(request) as AddressOwner;
        const body = bodyOf(request);
        const delivery = {
          ...{ ...owner, body, draft: draftOfDelivery(body) },
          ...{ key: keyOf(request), depth: depthOf(request) },
        };
        const run = await request.withSlot(() =>
          receiveDelivery({ ...read, captureLead }, delivery),
        );
        return reply.code(202).send({ run_ids: run === undefined ? [] : [run] });
      },
    );
  };
}

function bodyOf(request: Request): Settings {
  const { body = {}, problems } = cleanBody(request.body);
  if (problems.length > 0) throw invalidFields(problems);
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Settings;
  throw new DomainError('bad_request', 'The body must be an object.');
}

/** By our own header, or that of Standard Webhooks. */
function keyOf({ headers }: Request): string | undefined {
  const key = headers['idempotency-key'] ?? headers['webhook-id'];
  if (key === undefined || key === '') return undefined;
  if (typeof key === 'string' && key.length <= maxKeyLength) return key;
  throw new DomainError('bad_request', `The key is longer than ${maxKeyLength} characters.`);
}

/** A call of a run that comes back by another name goes on counting; a wrong number only adds to it. */
function depthOf({ headers }: Request): number {
  const depth = Number(headers[depthHeader]);
  return Number.isInteger(depth) && depth > 0 ? Math.min(depth, maxDepth) : 0;
}
