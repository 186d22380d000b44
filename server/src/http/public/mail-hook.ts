// Takes the mails that a provider passes on: raw MIME, or JSON or a form with the raw mail in a field.
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import { countVisit } from '../../domain/limits/count-visit.ts';
import { receiveMail } from '../../domain/mail/received/receive-mail.ts';
import { workspaceOfToken } from '../../domain/mail/settings/inbound-token.ts';
import { readMultipart } from '../body/read-multipart.ts';
import { readPairs } from '../body/read-pairs.ts';
import { receiveBody } from '../body/receive-body.ts';
import type { Services } from '../services.ts';

type Request = FastifyRequest<{ Params: { token: string } }>;

const bodyLimit = 25 * 1024 * 1024;
const mailsPerMinute = 1_200;
/** The names of the raw mail at common providers. */
const rawFields = ['raw', 'email', 'body-mime', 'RawEmail', 'message', 'rfc822', 'content'];

export function mailHookPlugin({ read, write }: Services): FastifyPluginAsync {
  const workspaces = new WeakMap<FastifyRequest, string>();

  /** Runs before the body is read. */
  async function admit(request: Request): Promise<void> {
    const workspaceId = await workspaceOfToken(read.database.kysely, request.params.token);
    if (workspaceId === undefined) throw new DomainError('not_found', 'There is no such address.');
    const counted = await countVisit(read.database, {
      ...{ workspaceId, resource: 'received mails', address: request.ip },
      ...{ quota: mailsPerMinute, seconds: 60 },
    });
    if (!counted.allowed) {
      throw new DomainError('rate_limited', 'Too many mails: send the next ones later.', {
        retryAfterSeconds: counted.secondsLeft,
      });
    }
    workspaces.set(request, workspaceId);
  }

  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', receiveBody);
    app.post<{ Params: { token: string } }>(
      '/hooks/mail/:token',
      { bodyLimit, onRequest: (request) => request.withSlot(() => admit(request)) },
      async (request, reply) => {
        const raw = await rawMailOf(request);
        const workspaceId = workspaces.get(request) ?? '';
        const receipt =
          raw === undefined ? 'unreadable' : await receiveMail(write, workspaceId, raw);
        if (receipt === 'unreadable') {
          throw new DomainError('bad_request', 'The body holds no mail in MIME format.');
        }
        // A provider sends again what is not accepted, so one that belongs to no lead is, too.
        return reply.send({ stored: receipt === 'stored' });
      },
    );
  };
}

async function rawMailOf({ body, headers }: FastifyRequest): Promise<Buffer | undefined> {
  if (!Buffer.isBuffer(body)) return undefined;
  const type = headers['content-type']?.toLowerCase() ?? '';
  if (type.startsWith('multipart/form-data')) {
    return fieldOf(Object.fromEntries(await readMultipart(headers['content-type'] ?? '', body)));
  }
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return fieldOf(Object.fromEntries(readPairs(body)));
  }
  return type.startsWith('application/json') ? fieldOf(parsedJson(body)) : body;
}

function fieldOf(fields: unknown): Buffer | undefined {
  if (typeof fields !== 'object' || fields === null) return undefined;
  const name = rawFields.find((one) => typeof Object(fields)[one] === 'string');
  return name === undefined ? undefined : Buffer.from(Object(fields)[name] as string);
}

function parsedJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw new DomainError('bad_json', 'The body is not valid JSON.');
  }
}
