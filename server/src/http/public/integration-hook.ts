// Takes what services send to the addresses of integrations. It is stored before the response, and
// handled afterwards.
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import type { Connector, Reason } from '../../domain/integrations/connectors/connector.ts';
import type { Receiver } from '../../domain/integrations/receive/find-receiver.ts';
import { openReceiver, receiveRequest } from '../../domain/integrations/receive/receive-request.ts';
import { countVisit } from '../../domain/limits/count-visit.ts';
import { leadBody } from '../body/body-limits.ts';
import { readAnyBody } from '../body/read-any-body.ts';
import { receiveBody } from '../body/receive-body.ts';
import type { Services } from '../services.ts';
import { sentTooOften } from './form-responses.ts';
import { allowOrigin, sendFailed, sendReceived } from './visitor-responses.ts';

type Request = FastifyRequest<{ Params: { token: string } }>;
type Texts = Readonly<Record<string, string | undefined>>;

// The largest that a service documents; most connectors allow less.
const bodyLimit = 3 * 1024 * 1024;
const path = '/hooks/integrations/:token';
/** The address of a form is in its page, so anybody may send it. */
const visitsPerMinute = 30;

export function integrationHookPlugin(services: Services): FastifyPluginAsync {
  const { connectors, receivers, database } = services.integrations;
  const opened = new WeakMap<FastifyRequest, { receiver: Receiver; connector: Connector }>();

  /** Runs before the body is read. */
  async function open(request: Request): Promise<void> {
    const { token } = request.params;
    const find = () => openReceiver({ connectors, receivers }, token);
    const found = await (receivers.peek(token) ? find() : request.withSlot(find));
    opened.set(request, found);
    const { maxBytes = leadBody, answersVisitors } = found.connector;
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
    if (answersVisitors) {
      await request.withSlot(() => admitVisit(found.receiver, request.ip));
    }
  }

  async function admitVisit({ integration }: Receiver, address: string): Promise<void> {
    const counted = await countVisit(database, {
      ...{ workspaceId: integration.workspaceId, resource: `form at ${integration.id}`, address },
      ...{ quota: visitsPerMinute, seconds: 60 },
    });
    if (!counted.allowed) throw sentTooOften(counted.secondsLeft);
  }

  async function receive(request: Request, reply: FastifyReply): Promise<FastifyReply> {
    const { connector } = opened.get(request) as { connector: Connector };
    const { receiver, refusal } = await receiveRequest(services.integrations, {
      ...{ token: request.params.token, address: request.ip },
      inTurn: (task) => request.withSlot(task),
      ...(await contentOf(request, connector)),
      at: services.clock.now(),
    });
    if (refusal !== undefined && refusal.reason !== 'spam') throw refused(refusal);
    return connector.answersVisitors ? sendReceived(request, reply, receiver) : reply.send({});
  }

  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', receiveBody);
    app.addHook('onSend', async (request, reply) => {
      const { receiver, connector } = opened.get(request) ?? {};
      if (connector?.answersVisitors !== true) return;
      allowOrigin(request, reply, receiver?.integration.settings.allowed_origins);
    });

    app.get(path, async (request: Request, reply) => {
      const { receiver, connector } = await request.withSlot(() =>
        openReceiver({ connectors, receivers }, request.params.token, receivers.findFresh),
      );
      if (connector.challenge === undefined) {
        throw new DomainError('method_not_allowed', 'Post to this address.');
      }
      const answer = connector.challenge(request.query as Texts, receiver.integration);
      if (answer === undefined) throw new DomainError('forbidden', 'The verify token is wrong.');
      return reply.type('text/plain; charset=utf-8').send(answer);
    });

    app.post(
      path,
      {
        // Deliveries are stored over the connections of intake.
        config: { createsLead: true },
        bodyLimit,
        onRequest: open,
        errorHandler(error, request, reply) {
          if (opened.get(request)?.connector.answersVisitors) sendFailed(request, reply, error);
          else throw error;
        },
      },
      receive,
    );

    app.options(path, { onRequest: open }, (_request, reply) =>
      reply
        .code(204)
        .headers({
          'access-control-allow-methods': 'POST',
          'access-control-allow-headers': 'content-type',
          'access-control-max-age': '86400',
        })
        .send(),
    );
  };
}

async function contentOf({ headers, query, body }: Request, { maxBytes = leadBody }: Connector) {
  const raw = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  return {
    headers: headers as Texts,
    query: query as Texts,
    raw,
    body: await readAnyBody(headers['content-type'], raw, maxBytes),
  };
}

const tooLarge = (): DomainError => new DomainError('too_large', 'The body is too large.');

const sentences: Partial<Record<Reason['reason'], string>> = {
  signature_missing: 'The request has no signature.',
  signature_wrong: 'The signature of the request is wrong.',
  token_wrong: 'The key of the request is missing or wrong.',
  origin_not_allowed: 'Requests from this origin are not allowed.',
};

const refused = ({ reason, detail }: Reason): DomainError =>
  new DomainError('forbidden', sentences[reason] ?? detail ?? 'The request was refused.');
